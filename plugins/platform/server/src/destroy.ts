import { setPlatform } from './current';
import { eventsRuntime, ownParts, setEvents, setParts } from './instance';
import { closeAll } from './kernel/close-all';

/** Closes everything that any plugin opened, last in, first out; the pool last. Other plugins' destroy stays empty. */
export default async function destroy(): Promise<void> {
  const { registrations, db, platform } = ownParts();
  eventsRuntime().closeStreams();
  await closeAll([{ name: 'database pool', close: () => db.destroy() }, { name: 'events', close: () => eventsRuntime().close() }, ...registrations.closers], platform.log);
  setEvents(null);
  setPlatform(null);
  setParts(null);
}
