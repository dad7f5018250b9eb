import { setTimeout as pause } from 'node:timers/promises';
import { platform } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';
import { changedTopic } from './changed-topic';
import { compilePlaces } from './compile-places';
import { fingerprint } from './fingerprint';
import type { CompiledPlace, MemoryCatalog } from './memory-catalog';
import { readContent } from './read-content';
import { storeCatalogue } from './store-catalogue';


/** A bulk publish is many changes; they are compiled together. */
const gatherMs = 50;
/** What no event told (a change by another hand, a new language) is found by this. */
const sweepMs = 30_000;
const retryMs = 1000;
/** Other processes compile at the same moment; by then they have it too, and whoever refetches gets the new menu from any of them. */
const settleMs = 250;

/** Keeps the catalogue of this process equal to what is published. */
export class ContentFollower {
  private last = '';
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly strapi: Core.Strapi, private readonly catalog: MemoryCatalog) {}

  /** Compiles once, so that the server starts with a menu, then follows. Rejects when the first compile cannot be made. */
  async start(): Promise<void> {
    await this.refresh();
    this.running = this.follow();
    platform().onClose('content catalogue', async () => {
      this.stopped.abort();
      await this.running;
    });
  }

  private async follow(): Promise<void> {
    let waitMs = sweepMs;
    while (!this.stopped.signal.aborted) {
      // Asked for before the look, so that a change between the two is not slept through.
      const woken = platform().events.wait(changedTopic, waitMs, this.stopped.signal);
      waitMs = await this.refresh().then(() => sweepMs, (error: unknown) => {
        platform().log.warn({ err: error }, 'the content could not be compiled; the menu stays as it was');
        return retryMs;
      });
      await woken;
      if (!this.stopped.signal.aborted) await pause(gatherMs);
    }
  }

  private async refresh(): Promise<void> {
    const seen = await fingerprint(this.strapi);
    if (seen === this.last) return;
    const startedAtMs = performance.now();
    const before = this.catalog.all();
    const { places, leftOut } = compilePlaces(await readContent(this.strapi), before);
    const fresh = new Set<string>();
    for (const [id, { catalogue }] of places) {
      if (before.get(id)?.catalogue.hash !== catalogue.hash && (await storeCatalogue(catalogue))) fresh.add(id);
    }
    this.catalog.replace(places);
    this.last = seen;
    platform().log.debug({ places: places.size, ms: Math.round(performance.now() - startedAtMs) }, 'content compiled');
    if (leftOut.length > 0) platform().log.warn({ leftOut }, 'published items that cannot be sold');
    if (platform().settings.runsWorker) void this.announce(before, places, fresh);
  }

  /** Tells the portals to refetch. Losing it costs a reload: the menu's ETag and the order's price check say the same. */
  private async announce(before: ReadonlyMap<string, CompiledPlace>, now: ReadonlyMap<string, CompiledPlace>, fresh: ReadonlySet<string>): Promise<void> {
    const news = [...now].filter(([locationId, place]) => {
      const old = before.get(locationId);
      return old === undefined ? fresh.has(locationId) : old.catalogue.hash !== place.catalogue.hash || old.venueHash !== place.venueHash;
    });
    if (news.length === 0) return;
    try {
      await pause(settleMs, undefined, { signal: this.stopped.signal });
      await platform().transact(async ({ publish }) => {
        for (const [locationId, { catalogue, venueHash }] of news) {
          await publish({ type: 'menu.published.v1', locationId, aggregateId: locationId, aggregateVersion: 1, payload: { hash: catalogue.hash, venueHash } });
        }
      });
    } catch (error) {
      if (!this.stopped.signal.aborted) platform().log.warn({ err: error }, 'the new menu could not be announced');
    }
  }
}
