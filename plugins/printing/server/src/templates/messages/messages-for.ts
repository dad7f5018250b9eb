import { ar } from './ar';
import type { Messages } from './catalogue';
import { en } from './en';

const catalogues: Readonly<Record<string, Messages>> = { en, ar };
const rightToLeftLanguages = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ckb', 'dv', 'yi', 'ug']);

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;

/** Words of a language; English for one that has no catalogue. */
export const messagesFor = (locale: string): Messages => catalogues[languageOf(locale)] ?? en;

/** The side where reading starts. A language without a catalogue reads in English words, so left to right. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => {
  const language = languageOf(locale);
  return language in catalogues && rightToLeftLanguages.has(language) ? 'rtl' : 'ltr';
};
