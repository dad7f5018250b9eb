import { platform } from '../current';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { AppError } from '../pure';
import type { DeviceRow } from '../repo/device';
import { deviceOf } from './device-of';
import { makeActor } from './make-actor';
import { capabilityOfAction, personOfSession, type Person } from './person';
import { verifiedToken } from './verified-token';

/** What the door knows of a signed-in person; Strapi carries it as the request's credentials. */
export interface Entrance { readonly actor: Actor; readonly person: Person; readonly device: DeviceRow | null }

const bearer = /^Bearer ([A-Za-z0-9._-]{1,4096})$/i;

async function enter(ctx: HttpContext): Promise<Entrance> {
  const header = ctx.get('authorization');
  if (header === '') throw new AppError('not_signed_in', 'Sign in first.');
  const verified = await verifiedToken(bearer.exec(header)?.[1] ?? '');
  const person = verified === null ? null : await personOfSession(verified.userId);
  if (verified === null || person === null) throw new AppError('session_expired', 'Your session has ended. Sign in again.');
  const device = await deviceOf(ctx);
  if (verified.deviceId !== null && verified.deviceId !== device?.id) throw new AppError('device_required', 'A session opened with a PIN works on its own device only.');
  const actor = makeActor({ kind: 'staff', id: person.id, name: person.name, role: person.role, locationIds: person.locationIds, device, can: (capability) => person.capabilities.has(capability) }, ctx);
  return { actor, person, device };
}

/**
 * The one door for staff, on every plugin's routes. Tokens, people and devices come from caches that the database empties,
 * so a known person costs no query. What it throws becomes HTTP in `answer-refusals.ts`: Strapi's own answers have no code.
 */
export const staffStrategy = {
  name: 'nova-staff',

  async authenticate(ctx: HttpContext) {
    const entrance = await enter(ctx);
    ctx.state.actor = entrance.actor;
    return { authenticated: true, credentials: entrance };
  },

  /** Deny by default: a route without a scope has no capability that anybody could hold. */
  async verify(auth: { credentials: Entrance }, config: { scope?: string[] }): Promise<void> {
    const { actor } = auth.credentials;
    const wanted = (config.scope ?? []).map(capabilityOfAction);
    const missing = wanted.length === 0 ? 'none' : wanted.find((capability) => !actor.can(capability));
    if (missing === undefined) return;
    void platform().auditRefusal(actor, missing, { code: 'missing_capability' });
    throw new AppError('missing_capability', `${actor.name} may not do this (${missing}).`, { capability: missing });
  },
};
