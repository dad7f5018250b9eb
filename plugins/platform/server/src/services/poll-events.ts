import type { Input, Reply } from '../../../contracts/contract';
import type { pollEvents as contract } from '../../../contracts/events';
import type { Actor } from '../actor';
import type { EventReaders } from '../events/event-readers';
import { eventBounds, readEvents, type Db } from '../events/event-repo';
import { mustReset, pageRows } from '../events/resume';
import type { EventTail } from '../events/tail';
import { done, type Outcome } from '../pure';

/**
 * The same numbers as the stream, for clients whose network blocks streaming. `latest` is the `after` of the next poll:
 * the end of what was looked at here, seen or not. A poll with nothing new costs no query.
 */
export async function pollEvents({ db, tail, readers }: { db: Db; tail: EventTail; readers: EventReaders }, actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('platform.event.poll');
  const { after } = input.query;
  const latest = tail.position;
  if (after === undefined || after === latest) return done({ reset: false, latest, events: [] });
  if (mustReset(after, await eventBounds(db))) return done({ reset: true, latest, events: [] });
  const page = await readEvents(db, after, pageRows);
  const events = page.filter((event) => readers.mayHear(actor, event));
  return done({ reset: false, latest: page.at(-1)?.seq ?? after, events });
}
