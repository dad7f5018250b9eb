import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Locale = 'en' | 'ar';
interface Catalogue { [key: string]: string | Catalogue }

/** A word by its key, with its facts filled in as the portal does it: what is put into Arabic keeps its own direction. */
export type Words = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

/** The portal's own words, for tests that run in more than one language. */
export function wordsOf(locale: Locale): Words {
  const catalogue = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'portal', 'src', 'messages', `${locale}.json`), 'utf8')) as Catalogue;
  return (key, facts = {}) => {
    const found = key.split('.').reduce<string | Catalogue | undefined>((room, name) => (typeof room === 'object' ? room[name] : undefined), catalogue);
    if (typeof found !== 'string') throw new Error(`the portal has no word ${key} in ${locale}`);
    return Object.entries(facts).reduce((text, [name, value]) => text.replace(`{{${name}}}`, locale === 'ar' ? `\u2068${value}\u2069` : String(value)), found);
  };
}

export type Facts = Readonly<Record<string, string | number>>;
/** A sentence with its facts in it, as a pattern. `whole`: nothing before it and nothing after. A fact that is not given may be anything. */
export type Saying = (key: string, facts?: Facts, whole?: 'whole' | 'part') => RegExp;

/** What is put into Arabic is kept in its own direction by marks that nobody sees. */
const marks = '[\\u2066-\\u2069]*';
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function sayingOf(locale: Locale): Saying {
  const t = wordsOf(locale);
  return (key, facts = {}, whole = 'whole') => {
    const parts = t(key).split(/\{\{(\w+)\}\}/);
    const pattern = parts.map((part, index) => (index % 2 === 0 ? literally(part) : `${marks}${facts[part] === undefined ? '.*' : literally(String(facts[part]))}${marks}(?!\\d)`)).join('');
    return new RegExp(whole === 'whole' ? `^${marks}${pattern}${marks}$` : pattern);
  };
}
