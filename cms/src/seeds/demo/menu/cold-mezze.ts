import type { SeedCategory } from '../../shapes';

export const coldMezze: SeedCategory = {
  code: 'COLD-MEZZE', colour: '#4f8a5b', station: 'KITCHEN', en: ['Cold mezze'], ar: ['مازات باردة'],
  items: [
    { code: 'HUMMUS', kitchen: 'HUMMUS', price: 650, tax: 'COLD-FOOD', allergens: ['sesame', 'gluten'], groups: ['BREAD', 'LEAVE-OUT'],
      en: ['Hummus', 'Whipped chickpeas, tahini, lemon and olive oil'], ar: ['حمّص', 'حمّص مخفوق مع الطحينة والليمون وزيت الزيتون'] },
    { code: 'HUMMUS-LAMB', kitchen: 'HUMMUS LAMB', price: 950, tax: 'STANDARD', allergens: ['sesame', 'gluten', 'nuts'], groups: ['BREAD', 'LEAVE-OUT'],
      en: ['Hummus with lamb', 'Hummus under spiced lamb, pine nuts and sumac'], ar: ['حمّص باللحمة', 'حمّص تعلوه لحمة غنم متبّلة وصنوبر وسمّاق'] },
    { code: 'MOUTABAL', kitchen: 'MOUTABAL', price: 695, tax: 'COLD-FOOD', allergens: ['sesame', 'gluten'], groups: ['BREAD', 'LEAVE-OUT'],
      en: ['Moutabal', 'Fire-roasted aubergine, tahini, pomegranate'], ar: ['متبّل', 'باذنجان مشوي على النار مع الطحينة والرمّان'] },
    { code: 'MUHAMMARA', kitchen: 'MUHAMMARA', price: 725, tax: 'COLD-FOOD', allergens: ['nuts', 'gluten'], groups: ['BREAD'],
      en: ['Muhammara', 'Roasted red pepper, walnuts, pomegranate molasses'], ar: ['محمّرة', 'فليفلة حمراء مشوية وجوز ودبس الرمّان'] },
    { code: 'LABNEH-GARLIC', kitchen: 'LABNEH GARLIC', price: 625, tax: 'COLD-FOOD', allergens: ['milk', 'gluten'], groups: ['BREAD', 'LEAVE-OUT'],
      en: ['Labneh with garlic', 'Strained yoghurt, garlic, dried mint, Aleppo pepper'], ar: ['لبنة بالثوم', 'لبنة مع الثوم والنعناع اليابس والفلفل الحلبي'] },
    { code: 'VINE-LEAVES', kitchen: 'VINE LEAVES', price: 725, tax: 'COLD-FOOD', groups: ['LEAVE-OUT'],
      en: ['Stuffed vine leaves', 'Rice, tomato, parsley and lemon, served cold'], ar: ['ورق عنب', 'ورق عنب محشو بالأرز والطماطم والبقدونس والليمون، يقدّم بارداً'] },
    { code: 'SHANKLISH', kitchen: 'SHANKLISH', price: 775, tax: 'COLD-FOOD', allergens: ['milk'], groups: ['LEAVE-OUT'],
      en: ['Shanklish', 'Aged spiced cheese, tomato, onion and olive oil'], ar: ['شنكليش', 'جبنة معتّقة متبّلة مع الطماطم والبصل وزيت الزيتون'] },
    { code: 'KIBBEH-NAYEH', kitchen: 'KIBBEH NAYEH', price: 1195, tax: 'COLD-FOOD', allergens: ['gluten'], groups: ['SPICE'],
      en: ['Kibbeh nayeh', 'Raw hand-chopped lamb, fine bulgur, mint and onion'], ar: ['كبّة نيّة', 'لحم غنم نيّئ مفروم يدوياً مع برغل ناعم ونعناع وبصل'] },
    { code: 'PICKLES', kitchen: 'PICKLES', price: 395, tax: 'COLD-FOOD', allergens: ['sulphites'],
      en: ['Pickles and olives', 'Turnip, cucumber, chilli and Nabali olives'], ar: ['مخلّلات وزيتون', 'لفت وخيار وفلفل حار وزيتون نبالي'] },
    { code: 'MEZZE-TRIO', kitchen: 'MEZZE TRIO', price: 1650, takeaway: 1550, tax: 'COLD-FOOD', allergens: ['gluten'], groups: ['MEZZE-CHOICE', 'BREAD'],
      en: ['Mezze trio', 'Any three cold mezze with warm bread, for two'], ar: ['ثلاثية المازات', 'ثلاث مازات باردة من اختيارك مع خبز ساخن، لشخصين'] },
  ],
};
