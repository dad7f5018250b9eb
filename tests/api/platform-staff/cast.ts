import { signInWithPin } from '@nova/platform/contracts';
import { Client } from '../../support/client';
import type { DemoLogin, Nova } from '../../support/boot-nova';

/** The people of a role in the order of the demo, with the ids that only a device is told. */
export interface CastMember extends DemoLogin { id: string }

export async function castOf(nova: Nova, deviceToken: string): Promise<CastMember[]> {
  const device = new Client(nova.url, undefined, deviceToken);
  const { staff } = (await device.get('/api/platform/device/staff')).ok<{ staff: { id: string; name: string }[] }>();
  return nova.logins.flatMap((login) => {
    const found = staff.find(({ name }) => name === login.name);
    return found === undefined ? [] : [{ ...login, role: login.role.toLowerCase().replace(' ', '-'), id: found.id }];
  });
}

export const everyoneOf = (cast: readonly CastMember[], role: string): CastMember[] => cast.filter((member) => member.role === role);

/** Signs in by PIN on the device, the way a shift begins. */
export async function byPin(nova: Nova, deviceToken: string, member: CastMember): Promise<Client> {
  const device = new Client(nova.url, undefined, deviceToken);
  const { accessToken } = (await device.call(signInWithPin, { body: { staffId: member.id, pin: member.pin } })).reply();
  return new Client(nova.url, accessToken, deviceToken, member);
}

/** Moves the one clock; 0 puts it back. */
export async function shiftClock(nova: Nova, seconds: number): Promise<void> {
  await nova.sql.query(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp() + interval ''${seconds} seconds'''`);
}

/** The cookies of an answer as a browser would send them back. */
export const cookiesOf = (headers: Headers): string => headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');

/** Asks until the answer fits: a change in another connection arrives with its notification, within milliseconds. */
export async function until(ask: () => Promise<boolean>, withinMs = 1000): Promise<number> {
  const started = performance.now();
  while (!(await ask())) {
    if (performance.now() - started > withinMs) throw new Error(`not within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now() - started;
}
