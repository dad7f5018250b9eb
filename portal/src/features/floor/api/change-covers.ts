import { changeCovers } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderMoved } from './order-moved';

export const useChangeCovers = (orderId: string) => useCommand(changeCovers, { scope: orderId, facts: orderMoved });
