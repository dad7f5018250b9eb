import { routesOf } from '@nova/platform/access';
import { orderContracts } from './order-contracts';
import { shiftContracts } from './shift-contracts';

export const routes = routesOf('pos', [...shiftContracts, ...orderContracts]);
