import { countOrders } from '../../../contracts';

/** The operations of the order log and of availability; their controllers are `order` and `availability`. */
export const logContracts = [countOrders];
