import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Catalogue { [key: string]: string | Catalogue }

/** The portal's own words, for tests that run in more than one language. */
export function wordsOf(locale: 'en' | 'ar'): (key: string) => string {
  const catalogue = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'portal', 'src', 'messages', `${locale}.json`), 'utf8')) as Catalogue;
  return (key) => {
    const found = key.split('.').reduce<string | Catalogue | undefined>((room, name) => (typeof room === 'object' ? room[name] : undefined), catalogue);
    if (typeof found !== 'string') throw new Error(`the portal has no word ${key} in ${locale}`);
    return found;
  };
}
