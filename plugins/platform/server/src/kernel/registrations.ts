import type { Migration } from 'kysely';
import type { CardProvider } from '../../../contracts/venue';
import { EventReaders } from '../events/event-readers';
import type { Consumer, ContentCatalog, Job, Projection, RoleName, Tills } from '../platform';

/** What the plugins hand in during their register(), before anything runs. */
export class Registrations {
  readonly migrations = new Map<string, Record<string, Migration>>();
  readonly permissions = new Map<string, readonly RoleName[]>();
  readonly eventReaders = new EventReaders();
  readonly consumers: Consumer<unknown>[] = [];
  readonly projections = new Map<string, Projection<unknown>[]>();
  readonly jobs: Job[] = [];
  readonly closers: { name: string; close: () => Promise<void> }[] = [];
  private provided: ContentCatalog | null = null;
  private providedTills: Tills | null = null;
  cardProvider: (name: string) => CardProvider = () => ({ mode: 'off', paymentMethods: [] });

  get content(): ContentCatalog {
    if (this.provided === null) throw new Error('no content catalogue was provided; cms hands it in with platform().provideContent() in its register()');
    return this.provided;
  }

  provideContent(content: ContentCatalog): void {
    this.provided = content;
  }

  get tills(): Tills {
    if (this.providedTills === null) throw new Error('nobody answers for the tills; pos hands them in with platform().provideTills() in its register()');
    return this.providedTills;
  }

  provideTills(tills: Tills): void {
    this.providedTills = tills;
  }

  addPermissions(plugin: string, actions: Record<string, readonly RoleName[]>): void {
    for (const [action, roles] of Object.entries(actions)) this.permissions.set(`${plugin}.${action}`, roles);
  }

  addProjection(projection: Projection<unknown>): void {
    const known = this.projections.get(projection.type) ?? [];
    this.projections.set(projection.type, [...known, projection]);
  }
}
