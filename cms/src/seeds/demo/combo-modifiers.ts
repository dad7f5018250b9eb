import type { SeedGroup } from '../shapes';

/** The parts of combos: every option is a dish of the menu. */
export const comboModifiers: readonly SeedGroup[] = [
  { code: 'SET-GRILL', min: 1, max: 1, en: ['From the charcoal'], ar: ['من الفحم'], options: [
    { code: 'SET-TAOUK', is: 'SHISH-TAOUK', kitchen: 'TAOUK', allergens: ['milk'], en: ['Shish taouk'], ar: ['شيش طاووق'] },
    { code: 'SET-KAFTA', is: 'KAFTA', kitchen: 'KAFTA', en: ['Lamb kafta'], ar: ['كفتة غنم'] },
    { code: 'SET-HALLOUMI', is: 'HALLOUMI-SKEWER', kitchen: 'HALLOUMI SKW', allergens: ['milk'], en: ['Halloumi and courgette skewers'], ar: ['أسياخ حلوم وكوسا'] },
    { code: 'SET-LAMB', is: 'LAMB-SHISH', kitchen: 'LAMB SHISH', price: 250, opens: ['DONENESS'], en: ['Lamb shish'], ar: ['شقف غنم'] },
  ] },
  { code: 'SET-SALAD', min: 1, max: 1, en: ['Choose a salad'], ar: ['اختر سلطة'], options: [
    { code: 'SET-TABBOULEH', is: 'TABBOULEH', kitchen: 'TABBOULEH', allergens: ['gluten'], en: ['Tabbouleh'], ar: ['تبّولة'] },
    { code: 'SET-FATTOUSH', is: 'FATTOUSH', kitchen: 'FATTOUSH', allergens: ['gluten'], opens: ['DRESSING'], en: ['Fattoush'], ar: ['فتّوش'] },
  ] },
  { code: 'SET-DRINK', min: 1, max: 1, en: ['Choose a drink'], ar: ['اختر مشروباً'], options: [
    { code: 'SET-LEMONADE', is: 'MINT-LEMONADE', kitchen: 'MINT LEMONADE', opens: ['ICE'], en: ['Mint lemonade'], ar: ['ليموناضة بالنعناع'] },
    { code: 'SET-AYRAN', is: 'AYRAN', kitchen: 'AYRAN', allergens: ['milk'], en: ['Ayran'], ar: ['عيران'] },
    { code: 'SET-PILSNER', is: 'ALMAZA', kitchen: 'PILSNER', price: 150, allergens: ['gluten'], en: ['Lebanese pilsner'], ar: ['بيرة لبنانية'] },
  ] },
];
