import { routesOf } from '@nova/platform/access';
import { logContracts } from './log-contracts';
import { orderContracts } from './order-contracts';
import { shiftContracts } from './shift-contracts';

export const routes = routesOf('pos', [...shiftContracts, ...orderContracts, ...logContracts]);
