import type { SeedCategory } from '../../shapes';

export const breakfast: SeedCategory = {
  code: 'BREAKFAST', colour: '#c8862a', station: 'KITCHEN', dayParts: ['BREAKFAST'], en: ['Breakfast'], ar: ['الفطور'],
  items: [
    { code: 'SHAKSHUKA', kitchen: 'SHAKSHUKA', price: 1150, tax: 'STANDARD', allergens: ['eggs', 'gluten'], groups: ['SPICE', 'BREAD', 'BREAKFAST-EXTRAS'],
      en: ['Shakshuka', 'Two eggs baked in tomato, red pepper and cumin, with bread'], ar: ['شكشوكة', 'بيضتان في صلصة الطماطم والفليفلة الحمراء والكمون، مع الخبز'] },
    { code: 'FUL', kitchen: 'FUL', price: 850, tax: 'STANDARD', allergens: ['sesame', 'gluten'], groups: ['BREAD', 'BREAKFAST-EXTRAS'],
      en: ['Ful medames', 'Slow-cooked fava beans, tahini, lemon, tomato and olive oil'], ar: ['فول مدمّس', 'فول مطهو على نار هادئة مع الطحينة والليمون والطماطم وزيت الزيتون'] },
    { code: 'MANAKISH-ZAATAR', kitchen: 'MAN ZAATAR', price: 650, tax: 'STANDARD', allergens: ['gluten', 'sesame'], groups: ['BREAKFAST-EXTRAS'],
      en: ['Manakish zaatar', 'Flatbread from the oven with wild thyme, sesame and sumac'], ar: ['منقوشة زعتر', 'عجين من الفرن بالزعتر البري والسمسم والسمّاق'] },
    { code: 'MANAKISH-JIBNEH', kitchen: 'MAN CHEESE', price: 750, tax: 'STANDARD', allergens: ['gluten', 'milk'], groups: ['BREAKFAST-EXTRAS'],
      en: ['Manakish jibneh', 'Flatbread with melted akkawi cheese and nigella seeds'], ar: ['منقوشة جبنة', 'عجين بجبنة العكاوي الذائبة وحبة البركة'] },
    { code: 'LABNEH-PLATE', kitchen: 'LABNEH PLATE', price: 795, tax: 'COLD-FOOD', allergens: ['milk', 'gluten'], groups: ['BREAD'],
      en: ['Labneh and olives', 'Strained yoghurt, Nabali olives, mint, cucumber and bread'], ar: ['لبنة وزيتون', 'لبنة مع زيتون نبالي ونعناع وخيار وخبز'] },
    { code: 'EGGS-SUJUK', kitchen: 'EGGS SUJUK', price: 1050, tax: 'STANDARD', allergens: ['eggs', 'gluten'], groups: ['EGGS', 'BREAD', 'BREAKFAST-EXTRAS'],
      en: ['Eggs and sujuk', 'Spiced beef sausage, two eggs, pickled chilli'], ar: ['بيض وسجق', 'سجق لحم بقري متبّل مع بيضتين وفلفل مخلّل'] },
    { code: 'KNAFEH-BREAKFAST', kitchen: 'KNAFEH KAAK', price: 895, tax: 'STANDARD', allergens: ['milk', 'gluten', 'sesame', 'nuts'],
      en: ['Knafeh in kaak', 'Warm cheese knafeh in a sesame bun, orange blossom syrup'], ar: ['كنافة بالكعك', 'كنافة بالجبن ساخنة في كعكة السمسم مع قطر زهر البرتقال'] },
  ],
};
