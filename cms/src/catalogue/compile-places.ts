import type { DisplayEndpoint } from '@nova/platform/access';
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
    places.set(location.id, { venue, venueHash: sha256(canonicalJson(venue)), catalogue: known?.catalogue.hash === catalogue.hash ? known.catalogue : catalogue, menus, displays: displaysOf(content, location.id) });
  }
  return { places, leftOut: [...leftOut.values()] };
}

/** Kept beside the venue, which clients read: addresses and the names of secrets are the server's own. */
const displaysOf = (content: Content, locationId: string): DisplayEndpoint[] =>
  content.displays.filter((display) => display.locationId === locationId).map(({ id, code, name, active, stationIds, url, secretEnv, nextSecretEnv }) => ({ id, code, name, active, stationIds, url, secretEnvs: nextSecretEnv === null ? [secretEnv] : [secretEnv, nextSecretEnv] }));
