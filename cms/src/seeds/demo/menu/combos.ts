import type { SeedCategory } from '../../shapes';

/** Combos cost less than their dishes; what they cost is divided over those, each with its own tax and its own station. */
export const combos: SeedCategory = {
  code: 'COMBOS', colour: '#7a5a2e', station: 'KITCHEN', en: ['Set menus'], ar: ['وجبات كاملة'],
  items: [
    { code: 'GRILL-SET', kitchen: 'GRILL SET', price: 2195, takeaway: 1995, tax: 'STANDARD', course: 2, groups: ['SET-GRILL', 'SET-SALAD', 'SET-DRINK'],
      en: ['Grill set', 'A dish from the charcoal, a salad and a drink'], ar: ['وجبة المشاوي', 'طبق من الفحم مع سلطة ومشروب'] },
  ],
};
