import { platform } from '../current';
import type { StaffDirectory } from '../platform';
import { replaceLocations } from '../repo/staff-location';
import { replacePin } from '../repo/staff-pin';
import type { StaffTables } from '../repo/staff-tables';
import { hashPin } from './pin-hash';

/** For seeds and set-up, before anybody could sign in. Managers use the commands. */
export const directory: StaffDirectory = {
  async setPin(staffId, pin) {
    if (!/^\d{4,8}$/.test(pin)) throw new TypeError('a PIN has 4 to 8 digits');
    const hash = await hashPin(pin);
    await platform().db<StaffTables>().transaction().execute((trx) => replacePin(trx, staffId, hash));
  },
  async setLocations(staffId, locationIds) {
    await platform().db<StaffTables>().transaction().execute((trx) => replaceLocations(trx, staffId, locationIds));
  },
};
