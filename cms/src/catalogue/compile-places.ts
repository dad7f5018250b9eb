import { canonicalJson, sha256 } from '@nova/platform/pure';
import { compileCatalogue } from './compile-catalogue';
import { compileMenu } from './compile-menu';
import { compileVenue } from './compile-venue';
import type { Content } from './content';
import type { CompiledPlace } from './memory-catalog';

export interface CompiledPlaces { readonly places: ReadonlyMap<string, CompiledPlace>; readonly leftOut: readonly { readonly code: string; readonly why: string }[] }

/** Compiles every place. A place whose catalogue has not changed keeps its bytes: only what changed is made again. */
export function compilePlaces(content: Content, before: ReadonlyMap<string, CompiledPlace>): CompiledPlaces {
  const places = new Map<string, CompiledPlace>();
  const leftOut = new Map<string, { code: string; why: string }>();
  for (const location of content.locations) {
    const { catalogue, leftOut: missing } = compileCatalogue(content, location.id);
    for (const item of missing) leftOut.set(item.code, item);
    const venue = compileVenue(content, location);
    const known = before.get(location.id);
    const menus = known?.catalogue.hash === catalogue.hash ? known.menus : new Map(content.locales.map((locale) => [locale, compileMenu(catalogue, locale)]));
    places.set(location.id, { venue, venueHash: sha256(canonicalJson(venue)), catalogue: known?.catalogue.hash === catalogue.hash ? known.catalogue : catalogue, menus });
  }
  return { places, leftOut: [...leftOut.values()] };
}
