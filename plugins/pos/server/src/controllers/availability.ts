import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { listAvailability } from '../services/list-availability';
import { restoreAvailability } from '../services/restore-availability';
import { setAvailability } from '../services/set-availability';

export const availability = {
  list: action(contracts.listAvailability, listAvailability),
  set: action(contracts.setAvailability, setAvailability),
  restore: action(contracts.restoreAvailability, restoreAvailability),
};
