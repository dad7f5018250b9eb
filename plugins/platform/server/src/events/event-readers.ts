import type { Actor } from '../actor';

/** What an event is asked by: never its payload. */
export interface Heard { readonly type: string; readonly locationId: string | null }

/** Who hears of what: each type of event with the capabilities of which one is enough. Plugins declare it; what nobody declared nobody hears. */
export class EventReaders {
  private readonly capabilities = new Map<string, readonly string[]>();

  /** Several plugins may name readers of one type: of its own screens each knows best. */
  add(readers: Readonly<Record<string, readonly string[]>>): void {
    for (const [type, capabilities] of Object.entries(readers)) this.capabilities.set(type, [...(this.capabilities.get(type) ?? []), ...capabilities]);
  }

  /** Whether somebody may hear of it: it happened where they work, or everywhere, and they may read what it is about (design 8). */
  mayHear(actor: Pick<Actor, 'can' | 'worksAt'>, { type, locationId }: Heard): boolean {
    return (locationId === null || actor.worksAt(locationId)) && (this.capabilities.get(type) ?? []).some((capability) => actor.can(capability));
  }
}
