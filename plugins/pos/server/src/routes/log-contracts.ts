import { countOrders, listAvailability, reopenOrder, restoreAvailability, setAvailability } from '../../../contracts';

/** The operations of the order log and of availability; their controllers are `order` and `availability`. */
export const logContracts = [countOrders, reopenOrder, listAvailability, setAvailability, restoreAvailability];
