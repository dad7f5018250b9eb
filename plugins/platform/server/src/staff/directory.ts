import { platform } from '../current';
import type { StaffDirectory } from '../platform';
import { listStaffOfLocation, replaceLocations } from '../repo/staff-location';
import { replacePin } from '../repo/staff-pin';
import type { StaffTables } from '../repo/staff-tables';
import { findPerson } from './person';
import { hashPin } from './pin-hash';

/** For seeds and set-up, before anybody could sign in (managers use the commands), and for whoever hands work to a colleague. */
export const directory: StaffDirectory = {
  async setPin(staffId, pin) {
    if (!/^\d{4,8}$/.test(pin)) throw new TypeError('a PIN has 4 to 8 digits');
    const hash = await hashPin(pin);
    await platform().db<StaffTables>().transaction().execute((trx) => replacePin(trx, staffId, hash));
  },
  async setLocations(staffId, locationIds) {
    await platform().db<StaffTables>().transaction().execute((trx) => replaceLocations(trx, staffId, locationIds));
  },
  async colleague(staffId) {
    const person = await findPerson(staffId);
    return person === null ? null : { id: person.id, name: person.name, locationIds: person.locationIds, can: (capability) => person.capabilities.has(capability) };
  },
  async colleagues(locationId) {
    const found = await Promise.all((await listStaffOfLocation(platform().db<StaffTables>(), locationId)).map((staffId) => directory.colleague(staffId)));
    return found.filter((colleague) => colleague !== null);
  },
};
