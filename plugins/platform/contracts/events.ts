import { z } from 'zod';
import { contract } from './contract';
import { contentId, id, instant } from './primitives';

/** A fact in the past tense. `seq` numbers what has committed, without gaps for a reader (design 8). */
export const eventEnvelope = z.object({
  seq: z.int(),
  id,
  type: z.string().regex(/^[a-z-]+\.[a-z-]+\.v\d+$/),
  locationId: contentId.nullable(),
  aggregateId: z.string(),
  aggregateVersion: z.int(),
  recordedAt: instant,
  payload: z.record(z.string(), z.unknown()),
});
export type EventEnvelope = z.infer<typeof eventEnvelope>;

export const streamEvents = contract({
  name: 'stream-events', action: 'event.stream', method: 'GET', path: '/api/platform/events',
  query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  reply: z.unknown(),
});

export const pollEvents = contract({
  name: 'poll-events', action: 'event.poll', method: 'GET', path: '/api/platform/events/poll',
  query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  /** `reset`: the reader is too far behind, refetch everything. Without `after` only `latest` is answered. */
  reply: z.object({ reset: z.boolean(), latest: z.int(), events: z.array(eventEnvelope) }),
});
