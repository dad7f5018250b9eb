import { countOrders, listAvailability, restoreAvailability, setAvailability } from '../../../contracts';

/** The operations of the order log and of availability; their controllers are `order` and `availability`. */
export const logContracts = [countOrders, listAvailability, setAvailability, restoreAvailability];
