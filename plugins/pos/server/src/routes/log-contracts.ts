import { countOrders, exportOrders, listAvailability, reopenOrder, restoreAvailability, setAvailability } from '../../../contracts';

/** The operations of the order log and of availability; their controllers are `order` and `availability`. */
export const logContracts = [countOrders, exportOrders, reopenOrder, listAvailability, setAvailability, restoreAvailability];
