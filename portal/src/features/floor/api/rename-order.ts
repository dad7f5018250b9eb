import { renameOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderMoved } from './order-moved';

export const useRenameOrder = (orderId: string) => useCommand(renameOrder, { scope: orderId, facts: orderMoved });
