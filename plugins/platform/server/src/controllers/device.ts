import { enrolDevice, listDevices, listDeviceStaff, revokeDevice } from '../../../contracts/devices';
import { action } from '../http/controller';
import * as enrol from '../services/enrol-device';
import * as staff from '../services/list-device-staff';
import * as list from '../services/list-devices';
import * as revoke from '../services/revoke-device';

export const device = {
  enrol: action(enrolDevice, enrol.enrolDevice),
  list: action(listDevices, list.listDevices),
  revoke: action(revokeDevice, revoke.revokeDevice),
  'list-staff': action(listDeviceStaff, staff.listDeviceStaff),
};
