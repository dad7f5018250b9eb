import { isolated } from './facts';
import { intlLocale, type LocaleCode } from './locales';

/** Names one after the other, with the comma of the language; a name keeps its own direction. */
export const listed = (names: readonly string[], locale: LocaleCode): string =>
  new Intl.ListFormat(intlLocale(locale), { type: 'unit', style: 'short' }).format(names.map((name) => isolated(name, locale)));

/** Between things that are told one after the other, where nothing but text may stand: in a file. */
export const comma = (locale: LocaleCode): string => (locale === 'ar' ? '، ' : ', ');
