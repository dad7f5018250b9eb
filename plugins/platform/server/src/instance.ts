import type { EventsRuntime } from './events/start-events';
import type { PlatformInstance } from './kernel/create-platform';
import type { Metrics } from './observe/metrics';

/** The parts of this process's kernel that only the platform plugin itself may reach. */
export interface OwnParts extends PlatformInstance { readonly measured: Metrics }

let parts: OwnParts | null = null;
let events: EventsRuntime | null = null;

export const setParts = (next: OwnParts | null): void => { parts = next; };
export const setEvents = (next: EventsRuntime | null): void => { events = next; };

export function ownParts(): OwnParts {
  if (parts === null) throw new Error('the platform plugin has not registered');
  return parts;
}

export function eventsRuntime(): EventsRuntime {
  if (events === null) throw new Error('events run from bootstrap on');
  return events;
}
