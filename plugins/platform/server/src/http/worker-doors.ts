import { isConnectionFailure } from '../database/failures';
import { logger } from '../observe/logger';
import type { HttpContext } from './context';
import { replyError } from './reply';

/**
 * A door at which machines of others knock (a payment provider's webhooks). It stands before every parser and every strategy, so it gets
 * the bytes as they came and has to know by itself who it is. A process of the worker role serves it.
 */
export interface WorkerDoor {
  /** `/api/<plugin>/…`, with one `:name` for each part that varies; also the route's label in the metrics. */
  readonly path: string;
  open(ctx: HttpContext, params: Readonly<Record<string, string>>): Promise<void>;
}

const doors = new Map<string, { readonly pattern: RegExp; readonly door: WorkerDoor }>();

/** Plugins hand their doors in when they register. */
export function addWorkerDoor(door: WorkerDoor): void {
  doors.set(door.path, { pattern: new RegExp(`^${door.path.replace(/:(\w+)/g, '(?<$1>[a-z0-9-]{1,40})')}$`), door });
}

/** Serves the worker's doors; a process without the role says where they are. Must stand before the parsers. */
export const workerDoors = (runsWorker: boolean) => async (ctx: HttpContext, next: () => Promise<void>): Promise<void> => {
  for (const { pattern, door } of doors.values()) {
    const found = pattern.exec(ctx.path);
    if (found === null || ctx.method !== 'POST') continue;
    Object.assign(ctx, { _matchedRoute: door.path });
    // 503 and not 404: whoever sent it tries again, and by then the proxy may know the way.
    return runsWorker ? enter(door, ctx, { ...found.groups }) : replyError(ctx, 'unavailable', 'This process is no worker; send this path to one.');
  }
  return next();
};

/** A worker works; it answers health, metrics and its doors, and sends everybody else to a web process. */
export async function workersOnly(ctx: HttpContext, next: () => Promise<void>): Promise<void> {
  if (ctx.path === '/_health' || ctx.path === '/metrics') return next();
  replyError(ctx, 'unavailable', 'This process is a worker; ask a web process.');
}

/** Nothing catches for a door that stands outside: what it throws is answered here, without its inside. */
async function enter(door: WorkerDoor, ctx: HttpContext, params: Record<string, string>): Promise<void> {
  try {
    await door.open(ctx, params);
  } catch (error) {
    logger().error({ err: error, door: door.path, correlationId: ctx.state.correlationId }, 'a door failed');
    if (isConnectionFailure(error)) replyError(ctx, 'unavailable', 'The database cannot be reached. Nothing was taken; send it again.');
    else replyError(ctx, 'internal', 'Something went wrong here. Nothing was taken; send it again.');
  }
}
