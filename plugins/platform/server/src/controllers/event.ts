import { pollEvents as poll, streamEvents as stream } from '../../../contracts/events';
import type { EventsRuntime } from '../events/start-events';
import { action } from '../http/controller';
import { pollEvents } from '../services/poll-events';
import { streamEvents } from '../services/stream-events';

/** Actions of `event`. The runtime exists from bootstrap on, so it is asked for at each call. */
export const eventController = (runtime: () => EventsRuntime) => ({
  stream: action(stream, (actor, input, ctx) => streamEvents(runtime().streams, actor, input, ctx)),
  poll: action(poll, (actor, input) => pollEvents(runtime().db, runtime().tail, actor, input)),
});
