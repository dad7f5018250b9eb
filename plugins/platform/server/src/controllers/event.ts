import { pollEvents as poll, streamEvents as stream } from '../../../contracts/events';
import type { EventsRuntime } from '../events/start-events';
import { action } from '../http/controller';
import { ownParts } from '../instance';
import { pollEvents } from '../services/poll-events';
import { streamEvents } from '../services/stream-events';

const readers = () => ownParts().registrations.eventReaders;

/** Actions of `event`. The runtime exists from bootstrap on, so it is asked for at each call. */
export const eventController = (runtime: () => EventsRuntime) => ({
  stream: action(stream, (actor, input, ctx) => streamEvents({ streams: runtime().streams, readers: readers() }, actor, input, ctx)),
  poll: action(poll, (actor, input) => pollEvents({ db: runtime().db, tail: runtime().tail, readers: readers() }, actor, input)),
});
