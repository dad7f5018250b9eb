import type { SeedCategory } from '../../shapes';

export const salads: SeedCategory = {
  code: 'SALADS', colour: '#6f9c3d', station: 'KITCHEN', en: ['Salads'], ar: ['سلطات'],
  items: [
    { code: 'TABBOULEH', kitchen: 'TABBOULEH', price: 750, tax: 'COLD-FOOD', allergens: ['gluten'], groups: ['LEAVE-OUT'],
      en: ['Tabbouleh', 'Parsley, tomato, fine bulgur, lemon and mint'], ar: ['تبّولة', 'بقدونس وطماطم وبرغل ناعم وليمون ونعناع'] },
    { code: 'FATTOUSH', kitchen: 'FATTOUSH', price: 775, tax: 'COLD-FOOD', allergens: ['gluten'], groups: ['DRESSING', 'LEAVE-OUT'],
      en: ['Fattoush', 'Garden salad, radish, crisp bread and sumac'], ar: ['فتّوش', 'خضار طازجة وفجل وخبز مقرمش وسمّاق'] },
    { code: 'BEETROOT-SALAD', kitchen: 'BEETROOT', price: 825, tax: 'COLD-FOOD', allergens: ['milk', 'nuts'], groups: ['DRESSING'],
      en: ['Beetroot and feta', 'Roast beetroot, feta, walnuts and orange'], ar: ['شمندر وفيتا', 'شمندر مشوي مع الفيتا والجوز والبرتقال'] },
    { code: 'FREEKEH-SALAD', kitchen: 'FREEKEH', price: 875, tax: 'COLD-FOOD', allergens: ['gluten', 'nuts'], groups: ['ADD-PROTEIN'],
      en: ['Freekeh and pomegranate', 'Smoked green wheat, herbs, almonds, pomegranate'], ar: ['فريكة ورمّان', 'فريكة مدخّنة مع الأعشاب واللوز والرمّان'] },
    { code: 'CHICKEN-FATTEH', kitchen: 'FATTEH', price: 1195, tax: 'STANDARD', allergens: ['milk', 'gluten', 'sesame', 'nuts'],
      en: ['Chicken fatteh', 'Chicken, chickpeas, yoghurt, crisp bread and pine nuts'], ar: ['فتّة دجاج', 'دجاج وحمّص ولبن وخبز مقرمش وصنوبر'] },
  ],
};

export const sides: SeedCategory = {
  code: 'SIDES', colour: '#8d7b4f', station: 'KITCHEN', en: ['Sides'], ar: ['أطباق جانبية'],
  items: [
    { code: 'SAFFRON-RICE', kitchen: 'SAFF RICE', price: 425, tax: 'STANDARD', course: 2, allergens: ['milk'], en: ['Saffron rice', 'Basmati, saffron and butter'], ar: ['أرز بالزعفران', 'أرز بسمتي مع الزعفران والزبدة'] },
    { code: 'VERMICELLI-RICE', kitchen: 'VERM RICE', price: 395, tax: 'STANDARD', course: 2, allergens: ['gluten', 'milk'], en: ['Vermicelli rice', 'Rice with toasted vermicelli'], ar: ['أرز بالشعيرية', 'أرز مع الشعيرية المحمّصة'] },
    { code: 'CHIPS', kitchen: 'CHIPS', price: 425, tax: 'STANDARD', course: 2, groups: ['DIPS'], en: ['Zaatar chips', 'Hand-cut chips, zaatar and sea salt'], ar: ['بطاطا مقلية بالزعتر', 'بطاطا مقطّعة يدوياً مع الزعتر وملح البحر'] },
    { code: 'GRILLED-VEG', kitchen: 'GRILL VEG', price: 550, tax: 'STANDARD', course: 2, en: ['Grilled vegetables', 'Courgette, pepper and onion from the charcoal'], ar: ['خضار مشوية', 'كوسا وفليفلة وبصل على الفحم'] },
    { code: 'BREAD-BASKET', kitchen: 'BREAD', price: 295, tax: 'COLD-FOOD', allergens: ['gluten', 'sesame'], en: ['Bread basket', 'Saj, pitta and sesame kaak'], ar: ['سلّة خبز', 'خبز صاج وخبز عربي وكعك بالسمسم'] },
    { code: 'TOUM', kitchen: 'TOUM', price: 195, tax: 'COLD-FOOD', en: ['Toum', 'Whipped garlic sauce'], ar: ['ثوم', 'صلصة الثوم المخفوقة'] },
  ],
};
