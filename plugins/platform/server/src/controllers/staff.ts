import { listStaff, setMembership, setPin } from '../../../contracts/sessions';
import { action } from '../http/controller';
import * as list from '../services/list-staff';
import * as membership from '../services/set-membership';
import * as pin from '../services/set-pin';

export const staff = {
  list: action(listStaff, list.listStaff),
  'set-pin': action(setPin, pin.setPin),
  'set-membership': action(setMembership, membership.setMembership),
};
