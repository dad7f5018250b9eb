import type { streamEvents as contract } from '../../../contracts/events';
import type { Input } from '../../../contracts/contract';
import type { Actor } from '../actor';
import type { EventReaders } from '../events/event-readers';
import type { EventStreams } from '../events/event-streams';
import { tokenExpiry } from '../events/token-expiry';
import type { HttpContext } from '../http/context';
import { written } from '../http/controller';
import { staffStrategy } from '../staff/strategy';
import { done, type Outcome } from '../pure';

/** `Last-Event-ID`, which a reconnecting reader sends, wins over `after`, which is where it once began. */
function resumePoint(ctx: HttpContext, after: number | undefined): number | null {
  const header = ctx.get('last-event-id');
  return /^\d{1,15}$/.test(header) ? Number(header) : after ?? null;
}

/**
 * Server-sent events of the actor's locations that they may read about, until the token ends (design 8). The door is passed again at each heartbeat
 * (its caches make that free), so that a new role, another location or a lock-out reaches an open stream too.
 */
export async function streamEvents({ streams, readers }: { streams: EventStreams; readers: EventReaders }, actor: Actor, input: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<typeof written>> {
  actor.require('platform.event.stream');
  let current = actor;
  const mayStay = async (): Promise<boolean> => {
    try {
      current = (await staffStrategy.authenticate(ctx)).credentials.actor;
      return current.can('platform.event.stream');
    } catch {
      return false;
    }
  };
  const opened = streams.open({
    ownerId: actor.deviceId ?? actor.id ?? actor.kind,
    sees: (event) => readers.mayHear(current, event),
    mayStay,
    buffered: () => ctx.res.writableLength,
    expiresAt: tokenExpiry(ctx.get('authorization')),
  }, resumePoint(ctx, input.query.after));
  if (!opened.ok) return opened;
  ctx.req.socket.setNoDelay(true);
  ctx.req.socket.setTimeout(0);
  ctx.status = 200;
  ctx.set('content-type', 'text/event-stream; charset=utf-8');
  // no-transform keeps compressors away, whose buffers would hold the events back.
  ctx.set('cache-control', 'no-cache, no-transform');
  ctx.set('x-accel-buffering', 'no');
  ctx.body = opened.value.body;
  return done(written);
}
