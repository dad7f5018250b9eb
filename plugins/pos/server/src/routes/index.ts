import { routesOf } from '@nova/platform/access';
import { floorContracts } from './floor-contracts';
import { kitchenContracts } from './kitchen-contracts';
import { logContracts } from './log-contracts';
import { orderCardsContracts } from './order-cards-contracts';
import { orderMoneyContracts } from './order-money-contracts';
import { orderContracts } from './order-contracts';
import { shiftContracts } from './shift-contracts';

export const routes = routesOf('pos', [...shiftContracts, ...floorContracts, ...orderContracts, ...orderMoneyContracts, ...orderCardsContracts, ...kitchenContracts, ...logContracts]);
