import type { ContentCatalog, DisplayEndpoint } from '@nova/platform/access';
import type { Catalogue, Location, Venue } from '@nova/platform/contracts';
import type { MenuBytes } from './compile-menu';
import { findCatalogue } from './store-catalogue';

export interface CompiledPlace { readonly venue: Venue; readonly venueHash: string; readonly catalogue: Catalogue; readonly menus: ReadonlyMap<string, MenuBytes>; readonly displays: readonly DisplayEndpoint[] }

const keptOlder = 50;

/** What is compiled, in memory. Reads are synchronous and never fail; the follower swaps the whole of it at once. */
export class MemoryCatalog implements ContentCatalog {
  private places: ReadonlyMap<string, CompiledPlace> = new Map();
  private readonly older = new Map<string, Promise<Catalogue | null>>();

  all(): ReadonlyMap<string, CompiledPlace> {
    return this.places;
  }

  replace(places: ReadonlyMap<string, CompiledPlace>): void {
    this.places = places;
  }

  locations(): readonly Location[] {
    return [...this.places.values()].map((place) => place.venue.location);
  }

  venue(locationId: string): Venue | null {
    return this.places.get(locationId)?.venue ?? null;
  }

  displays(locationId: string): readonly DisplayEndpoint[] {
    return this.places.get(locationId)?.displays ?? [];
  }

  catalogue(locationId: string): Catalogue | null {
    return this.places.get(locationId)?.catalogue ?? null;
  }

  async catalogueByHash(hash: string): Promise<Catalogue | null> {
    for (const { catalogue } of this.places.values()) if (catalogue.hash === hash) return catalogue;
    const known = this.older.get(hash);
    if (known !== undefined) return known;
    const found = findCatalogue(hash);
    this.keep(hash, found);
    return found;
  }

  menu(locationId: string, locale: string): MenuBytes | null {
    const place = this.places.get(locationId);
    return place === undefined ? null : (place.menus.get(locale) ?? place.menus.get(place.venue.location.defaultLocale) ?? null);
  }

  /** Only what exists is kept, the most recently asked for; a made-up hash must not push out a real one. */
  private keep(hash: string, found: Promise<Catalogue | null>): void {
    found.then((catalogue) => {
      if (catalogue === null) return;
      this.older.set(hash, found);
      const [oldest] = this.older.keys();
      if (this.older.size > keptOlder && oldest !== undefined) this.older.delete(oldest);
    }, () => undefined);
  }
}
