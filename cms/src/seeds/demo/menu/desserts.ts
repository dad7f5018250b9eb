import type { SeedCategory } from '../../shapes';

export const desserts: SeedCategory = {
  code: 'DESSERTS', colour: '#b0648a', station: 'KITCHEN', en: ['Desserts'], ar: ['حلويات'],
  items: [
    { code: 'KNAFEH', kitchen: 'KNAFEH', price: 850, tax: 'STANDARD', course: 3, allergens: ['milk', 'gluten', 'nuts'], groups: ['ICE-CREAM'],
      en: ['Knafeh nabulsieh', 'Warm cheese pastry, pistachio, orange blossom syrup'], ar: ['كنافة نابلسية', 'كنافة بالجبن ساخنة مع الفستق وقطر زهر البرتقال'] },
    { code: 'BAKLAVA', kitchen: 'BAKLAVA', price: 650, tax: 'COLD-FOOD', course: 3, allergens: ['gluten', 'nuts', 'milk'], groups: ['ICE-CREAM'],
      en: ['Baklava selection', 'Five pieces, pistachio and walnut'], ar: ['بقلاوة مشكّلة', 'خمس قطع بالفستق والجوز'] },
    { code: 'MUHALLABIA', kitchen: 'MUHALLABIA', price: 595, tax: 'COLD-FOOD', course: 3, allergens: ['milk', 'nuts'],
      en: ['Muhallabia', 'Milk pudding, rose water and pistachio'], ar: ['مهلّبية', 'مهلّبية بماء الورد والفستق'] },
    { code: 'SAFFRON-ICE', kitchen: 'SAFF ICE', price: 625, tax: 'STANDARD', course: 3, allergens: ['milk', 'eggs', 'nuts'],
      en: ['Saffron ice cream', 'Three scoops, candied pistachio'], ar: ['بوظة بالزعفران', 'ثلاث كرات مع الفستق المحلّى'] },
    { code: 'UMM-ALI', kitchen: 'UMM ALI', price: 750, tax: 'STANDARD', course: 3, allergens: ['milk', 'gluten', 'nuts'], groups: ['ICE-CREAM'],
      en: ['Umm Ali', 'Warm pastry pudding, raisins, almonds and cream'], ar: ['أم علي', 'حلوى ساخنة بالرقائق والزبيب واللوز والقشطة'] },
    { code: 'FRUIT-PLATE', kitchen: 'FRUIT', price: 795, tax: 'COLD-FOOD', course: 3,
      en: ['Seasonal fruit', 'Melon, figs, dates and mint'], ar: ['فواكه الموسم', 'شمّام وتين وتمر ونعناع'] },
  ],
};
