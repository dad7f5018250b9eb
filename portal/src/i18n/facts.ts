import { locales, type LocaleCode } from './locales';

const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/** Keeps a Latin name or an amount from scrambling the Arabic around it. Left-to-right text needs no such marks. */
export const isolated = (text: string, locale: LocaleCode): string => (locales[locale].dir === 'rtl' && text !== '' ? firstStrongIsolate + text + popDirectionalIsolate : text);

/** Small facts on one line, absent ones left out. */
export const joinFacts = (facts: readonly (string | null | undefined | false)[], locale: LocaleCode): string =>
  facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '').map((fact) => isolated(fact, locale)).join(' · ');
