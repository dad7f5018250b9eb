import type { Session } from '../../../contracts/sessions';
import { platform } from '../current';
import type { DeviceRow } from '../repo/device';
import { deviceView } from './device-view';
import type { Person } from './person';

/** What a signed-in client knows of itself: enough to show only what may be done. */
export function sessionView(person: Person, device: DeviceRow | null): Session {
  return {
    staff: { id: person.id, name: person.name, role: person.role },
    capabilities: [...person.capabilities].sort(),
    locations: platform().content.locations().filter(({ id }) => person.locationIds.includes(id)).map(({ id, name }) => ({ id, name })),
    device: device === null ? null : deviceView(device),
  };
}
