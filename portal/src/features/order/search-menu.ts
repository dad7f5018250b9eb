import type { Menu } from '@nova/platform/contracts';

type Item = Menu['items'][number];

/** Folded for search: case, accents, Arabic vowel marks and the letter forms people type alike. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}|ـ/gu, '').replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').toLowerCase();

/** Dishes in which every typed word begins some word; names that begin with the search come first. */
export function searchMenu(items: readonly Item[], typed: string): Item[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored = items.flatMap((item) => {
    const text = ` ${fold([item.name, item.kitchenName, item.description].join(' '))}`;
    return words.every((word) => text.includes(` ${word}`)) ? [{ item, first: fold(item.name).startsWith(words[0] ?? '') ? 0 : 1 }] : [];
  });
  return scored.sort((a, b) => a.first - b.first || a.item.sort - b.item.sort).map(({ item }) => item);
}
