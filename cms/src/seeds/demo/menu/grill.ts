import type { SeedCategory } from '../../shapes';

export const grill: SeedCategory = {
  code: 'GRILL', colour: '#7c2d2d', station: 'KITCHEN', en: ['Charcoal grill'], ar: ['مشاوي على الفحم'],
  items: [
    { code: 'SHISH-TAOUK', kitchen: 'TAOUK', price: 1595, tax: 'STANDARD', course: 2, allergens: ['milk'], groups: ['SIDE', 'DIPS', 'GRILL-EXTRAS'],
      en: ['Shish taouk', 'Chicken skewers in garlic, lemon and yoghurt'], ar: ['شيش طاووق', 'أسياخ دجاج متبّلة بالثوم والليمون واللبن'] },
    { code: 'KAFTA', kitchen: 'KAFTA', price: 1595, tax: 'STANDARD', course: 2, groups: ['SIDE', 'DIPS', 'GRILL-EXTRAS'],
      en: ['Lamb kafta', 'Minced lamb skewers, parsley, onion and seven spices'], ar: ['كفتة غنم', 'أسياخ لحم غنم مفروم مع البقدونس والبصل والبهارات السبع'] },
    { code: 'LAMB-CUTLETS', kitchen: 'LAMB CUTLETS', price: 2350, tax: 'STANDARD', course: 2, groups: ['DONENESS', 'SIDE', 'DIPS', 'GRILL-EXTRAS'],
      en: ['Lamb cutlets', 'Four cutlets, Aleppo pepper and burnt lemon'], ar: ['ريش غنم', 'أربع قطع ريش مع الفلفل الحلبي والليمون المشوي'] },
    { code: 'LAMB-SHISH', kitchen: 'LAMB SHISH', price: 1850, tax: 'STANDARD', course: 2, groups: ['DONENESS', 'SIDE', 'DIPS', 'GRILL-EXTRAS'],
      en: ['Lamb shish', 'Leg of lamb skewers, tomato and onion'], ar: ['شقف غنم', 'أسياخ من فخذ الغنم مع الطماطم والبصل'] },
    { code: 'MIXED-GRILL', kitchen: 'MIXED GRILL', price: 2650, tax: 'STANDARD', course: 2, allergens: ['milk'], groups: ['SIDE', 'DIPS', 'GRILL-EXTRAS'],
      en: ['Mixed grill', 'Taouk, kafta, lamb shish and one cutlet'], ar: ['مشاوي مشكّلة', 'شيش طاووق وكفتة وشقف غنم وقطعة ريش'] },
    { code: 'CHICKEN-WINGS', kitchen: 'WINGS', price: 1150, tax: 'STANDARD', course: 2, groups: ['SPICE', 'DIPS'],
      en: ['Grilled wings', 'Eight wings, garlic, coriander and lemon'], ar: ['جوانح مشوية', 'ثماني جوانح مع الثوم والكزبرة والليمون'] },
    { code: 'KING-PRAWNS', kitchen: 'PRAWNS', price: 2195, tax: 'STANDARD', course: 2, allergens: ['crustaceans', 'milk'], groups: ['SIDE', 'SPICE'],
      en: ['King prawns', 'Five shell-on prawns, saffron butter'], ar: ['جمبري ملكي', 'خمس حبات جمبري بزبدة الزعفران'] },
    { code: 'SEA-BASS', kitchen: 'SEA BASS', price: 2250, tax: 'STANDARD', course: 2, allergens: ['fish', 'sesame'], groups: ['SIDE'],
      en: ['Whole sea bass', 'Grilled on the bone, tarator and herbs'], ar: ['سمك قاروص مشوي', 'سمكة كاملة مشوية مع الطرطور والأعشاب'] },
    { code: 'HALLOUMI-SKEWER', kitchen: 'HALLOUMI SKW', price: 1450, tax: 'STANDARD', course: 2, allergens: ['milk'], groups: ['SIDE', 'DIPS'],
      en: ['Halloumi and courgette skewers', 'With tomato, oregano and lemon'], ar: ['أسياخ حلوم وكوسا', 'مع الطماطم والزعتر والليمون'] },
  ],
};
