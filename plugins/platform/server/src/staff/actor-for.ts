import type { Audience } from '../../../contracts/contract';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { AppError } from '../pure';
import { deviceOf } from './device-of';
import { makeActor } from './make-actor';

/** What Strapi's own strategy for API tokens leaves behind. */
interface TokenAuth {
  strategy?: { name: string };
  credentials?: { id: number | string; name: string; type: string } | null;
  ability?: { can(action: string): boolean } | null;
}

/** Who sent this request, for the audience its contract declares. Throws when it is not of that audience. */
export async function actorFor(audience: Audience, ctx: HttpContext): Promise<Actor> {
  if (audience === 'staff') return staffOf(ctx);
  if (audience === 'machine') return machineOf(ctx);
  return audience === 'device' ? enrolledDevice(ctx) : anybody(ctx);
}

function staffOf(ctx: HttpContext): Actor {
  if (ctx.state.actor === undefined) throw new AppError('not_signed_in', 'Sign in first.');
  return ctx.state.actor;
}

/** Strapi lets any of its strategies open a route without one of its own, a person's token too: only an API token is a machine. */
function machineOf(ctx: HttpContext): Actor {
  const { strategy, credentials, ability } = (ctx.state.auth ?? {}) as TokenAuth;
  if (strategy?.name !== 'content-api-token' || !credentials) throw new AppError('not_signed_in', 'An API token is needed here.');
  const can = (capability: string): boolean => credentials.type === 'full-access' || ability?.can(`plugin::${capability}`) === true;
  return makeActor({ kind: 'machine', id: String(credentials.id), name: credentials.name, role: null, locationIds: [], device: null, can }, ctx);
}

async function enrolledDevice(ctx: HttpContext): Promise<Actor> {
  const device = await deviceOf(ctx);
  if (device === null) throw new AppError('device_required', 'This works on an enrolled device only. Ask a manager to enrol it.');
  return makeActor({ kind: 'device', id: null, name: device.name, role: null, locationIds: [device.location_id], device, can: () => false }, ctx);
}

async function anybody(ctx: HttpContext): Promise<Actor> {
  return makeActor({ kind: 'public', id: null, name: 'anonymous', role: null, locationIds: [], device: await deviceOf(ctx), can: () => false }, ctx);
}
