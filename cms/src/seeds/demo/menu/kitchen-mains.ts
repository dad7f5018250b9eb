import type { SeedCategory } from '../../shapes';

export const mains: SeedCategory = {
  code: 'MAINS', colour: '#a8561d', station: 'KITCHEN', en: ['Slow-cooked and saffron'], ar: ['أطباق رئيسية'],
  items: [
    { code: 'LAMB-SHANK', kitchen: 'LAMB SHANK', price: 2150, tax: 'STANDARD', course: 2, allergens: ['milk', 'nuts', 'celery'], groups: ['SIDE'],
      en: ['Saffron lamb shank', 'Braised six hours, apricot, almonds'], ar: ['موزة غنم بالزعفران', 'مطهوة ست ساعات مع المشمش واللوز'] },
    { code: 'MANSAF', kitchen: 'MANSAF', price: 1995, tax: 'STANDARD', course: 2, allergens: ['milk', 'gluten', 'nuts'],
      en: ['Mansaf', 'Lamb in jameed yoghurt over rice and shrak bread'], ar: ['منسف', 'لحم غنم بلبن الجميد فوق الأرز وخبز الشراك'] },
    { code: 'MAQLUBA', kitchen: 'MAQLUBA', price: 1750, tax: 'STANDARD', course: 2, allergens: ['milk', 'nuts'],
      en: ['Chicken maqluba', 'Upside-down rice with aubergine and cauliflower'], ar: ['مقلوبة دجاج', 'أرز مقلوب مع الباذنجان والقرنبيط'] },
    { code: 'MUSAKHAN', kitchen: 'MUSAKHAN', price: 1695, tax: 'STANDARD', course: 2, allergens: ['gluten', 'nuts'],
      en: ['Musakhan', 'Sumac chicken and onions on taboon bread'], ar: ['مسخّن', 'دجاج بالسمّاق والبصل على خبز الطابون'] },
    { code: 'MOUSSAKA', kitchen: 'MOUSSAKA VG', price: 1395, tax: 'STANDARD', course: 2, groups: ['SIDE'],
      en: ['Lebanese moussaka', 'Aubergine, chickpeas and tomato, vegan'], ar: ['مسقّعة لبنانية', 'باذنجان وحمّص وطماطم، نباتية'] },
    { code: 'SAYADIEH', kitchen: 'SAYADIEH', price: 1895, tax: 'STANDARD', course: 2, allergens: ['fish', 'nuts', 'sesame'],
      en: ['Sayadieh', 'Spiced fish and caramelised onion rice, tarator'], ar: ['صيّادية', 'سمك متبّل وأرز بالبصل المحمّر مع الطرطور'] },
    { code: 'OKRA-STEW', kitchen: 'BAMIA', price: 1350, tax: 'STANDARD', course: 2, groups: ['SIDE'],
      en: ['Bamia', 'Okra stewed in tomato, garlic and coriander, vegan'], ar: ['بامية', 'بامية مطهوة بالطماطم والثوم والكزبرة، نباتية'] },
  ],
};

export const lunch: SeedCategory = {
  code: 'LUNCH', colour: '#5b7f95', station: 'KITCHEN', dayParts: ['LUNCH'], en: ['Lunch wraps'], ar: ['لفّات الغداء'],
  items: [
    { code: 'WRAP-CHICKEN', kitchen: 'WRAP CHX', price: 995, takeaway: 895, tax: 'STANDARD', course: 2, allergens: ['gluten', 'milk'], groups: ['SPICE', 'LEAVE-OUT'],
      en: ['Chicken shawarma wrap', 'Garlic sauce, pickles and chips inside'], ar: ['لفّة شاورما دجاج', 'مع الثوم والمخلّل والبطاطا'] },
    { code: 'WRAP-FALAFEL', kitchen: 'WRAP FALAFEL', price: 895, takeaway: 795, tax: 'STANDARD', course: 2, allergens: ['gluten', 'sesame'], groups: ['SPICE', 'LEAVE-OUT'],
      en: ['Falafel wrap', 'Tarator, pickled turnip and parsley'], ar: ['لفّة فلافل', 'مع الطرطور واللفت المخلّل والبقدونس'] },
    { code: 'WRAP-LAMB', kitchen: 'WRAP LAMB', price: 1095, takeaway: 995, tax: 'STANDARD', course: 2, allergens: ['gluten', 'sesame'], groups: ['SPICE', 'LEAVE-OUT'],
      en: ['Lamb shawarma wrap', 'Tahini, sumac onion and tomato'], ar: ['لفّة شاورما غنم', 'مع الطحينة وبصل السمّاق والطماطم'] },
  ],
};

export const late: SeedCategory = {
  code: 'LATE', colour: '#3f3d56', station: 'KITCHEN', dayParts: ['LATE'], en: ['Late plates'], ar: ['أطباق آخر الليل'],
  items: [
    { code: 'LATE-MEZZE', kitchen: 'LATE MEZZE', price: 1450, tax: 'STANDARD', allergens: ['gluten', 'sesame', 'milk'],
      en: ['Night mezze board', 'Hummus, labneh, halloumi, olives and bread'], ar: ['لوح مازات الليل', 'حمّص ولبنة وحلوم وزيتون وخبز'] },
    { code: 'LATE-TOASTIE', kitchen: 'TOASTIE', price: 895, tax: 'STANDARD', allergens: ['gluten', 'milk'],
      en: ['Akkawi toastie', 'Melted cheese, sujuk and pickled chilli'], ar: ['توست عكاوي', 'جبنة ذائبة وسجق وفلفل مخلّل'] },
    { code: 'LATE-FRIES', kitchen: 'LOADED CHIPS', price: 795, tax: 'STANDARD', allergens: ['sesame'], groups: ['SPICE'],
      en: ['Shawarma chips', 'Chips, chicken shawarma, tahini and chilli'], ar: ['بطاطا بالشاورما', 'بطاطا مقلية مع شاورما الدجاج والطحينة والفلفل الحار'] },
  ],
};
