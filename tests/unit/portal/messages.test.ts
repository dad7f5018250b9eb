import ar from '../../../portal/src/messages/ar.json';
import en from '../../../portal/src/messages/en.json';
import { errorStatus } from '@nova/platform/contracts';
import { ApiError } from '../../../portal/src/api/api-error';
import { refusalOf } from '../../../portal/src/i18n/refusal';

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, path = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`)));
const plural = /_(zero|one|two|few|many|other)$/;
const keysOf = (tree: Tree): string[] => [...new Set(flat(tree).map(([key]) => key.replace(plural, '')))].sort();
const formsOf = (tree: Tree, locale: string): void => {
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const counted = new Map<string, Set<string>>();
  for (const [key] of flat(tree)) {
    const form = plural.exec(key)?.[1];
    if (form) counted.set(key.replace(plural, ''), (counted.get(key.replace(plural, '')) ?? new Set()).add(form));
  }
  for (const [key, forms] of counted) expect([key, [...forms].sort()]).toEqual([key, [...wanted].sort()]);
};
const slots = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

describe('message catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(ar)).toEqual(keysOf(en));
  });
  it('have every plural form that their language counts with', () => {
    formsOf(en, 'en');
    formsOf(ar, 'ar');
  });
  it('say something everywhere, and fill the same slots', () => {
    const arabic = new Map(flat(ar));
    for (const [key, text] of flat(en)) {
      expect([key, text.trim() !== '']).toEqual([key, true]);
      const form = plural.exec(key)?.[1];
      if (form === undefined || form === 'other') expect([key, slots(arabic.get(key) ?? '')]).toEqual([key, slots(text)]);
    }
  });
  it('have words and a next act for every code that a server may answer', () => {
    const errors = en.errors as Record<string, unknown>;
    for (const code of [...Object.keys(errorStatus), 'unreachable', 'timed_out', 'unreadable_reply']) expect([code, errors[code]]).toEqual([code, { title: expect.any(String), next: expect.any(String) }]);
  });
  it('quote the fields that were not taken, and say nothing in the server’s own words', () => {
    const refused = new ApiError(400, 'invalid_input', 'Not valid', [{ path: 'body.note', reason: 'Too big: expected string' }], {}, 'c1');
    expect(refusalOf(refused, ((key: string) => key) as never)).toEqual({ title: 'errors.invalid_input.title', next: 'errors.invalid_input.next', reference: 'body.note' });
  });
});
