import type { Catalogue, MenuItem } from '@nova/platform/contracts';

const priced = (amountMinor: number) => ({ 'dine-in': amountMinor, takeaway: amountMinor - 50, delivery: amountMinor + 50 });
const text = (en: string) => ({ en, ar: `${en} ع` });
const option = (id: string, amountMinor: number, more: { allergens?: Catalogue['groups'][number]['options'][number]['allergens']; groupIds?: string[] } = {}) =>
  ({ id, name: text(id), kitchenName: id.toUpperCase(), pricesMinor: priced(amountMinor), allergens: more.allergens ?? [], groupIds: more.groupIds ?? [] });

export const burger: MenuItem = {
  id: 'burger', categoryId: 'mains', name: text('Burger'), kitchenName: 'BRGR', description: text('With'), pricesMinor: priced(1250), taxClassId: 'standard', stationId: 'kitchen', course: 2,
  allergens: ['gluten'], groupIds: ['cooking', 'extras'], dayPartIds: [], sort: 1,
};

/** A burger that must be cooked some way, may have two extras, of which fries ask for their own sauce. */
export const catalogue: Catalogue = {
  hash: 'b'.repeat(64), locationId: 'here', locales: ['en', 'ar'], dayParts: [],
  taxClasses: [{ id: 'standard', code: 'std', name: 'Standard', rates: { 'dine-in': [{ code: 'VAT', name: 'VAT', ratePpm: 200_000 }], takeaway: [], delivery: [] } }],
  categories: [{ id: 'mains', name: text('Mains'), colour: '', dayPartIds: [], sort: 1 }], items: [burger],
  groups: [
    { id: 'cooking', name: text('Cooking'), min: 1, max: 1, options: [option('rare', 0), option('done', 0)] },
    { id: 'extras', name: text('Extras'), min: 0, max: 2, options: [option('cheese', 100, { allergens: ['milk'] }), option('fries', 300, { groupIds: ['sauces'] })] },
    // Points back at its own group: content can do that, the walk must end.
    { id: 'sauces', name: text('Sauces'), min: 1, max: 1, options: [option('mayo', 50, { allergens: ['eggs'], groupIds: ['sauces', 'extras'] }), option('none', 0)] },
  ],
};
