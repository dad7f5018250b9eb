import type { SeedCategory } from '../../shapes';

export const hotMezze: SeedCategory = {
  code: 'HOT-MEZZE', colour: '#b5533c', station: 'KITCHEN', en: ['Hot mezze'], ar: ['مازات ساخنة'],
  items: [
    { code: 'FALAFEL', kitchen: 'FALAFEL', price: 695, tax: 'STANDARD', allergens: ['sesame'], groups: ['DIPS'],
      en: ['Falafel', 'Six chickpea and herb fritters, tarator sauce'], ar: ['فلافل', 'ست حبات من الحمّص والأعشاب مع صلصة الطرطور'] },
    { code: 'HALLOUMI', kitchen: 'HALLOUMI', price: 850, tax: 'STANDARD', allergens: ['milk'], groups: ['DIPS'],
      en: ['Grilled halloumi', 'Charred halloumi, oregano honey, rocket'], ar: ['حلوم مشوي', 'جبنة حلوم مشوية مع عسل الزعتر والجرجير'] },
    { code: 'BATATA-HARRA', kitchen: 'BATATA HARRA', price: 650, tax: 'STANDARD', groups: ['SPICE', 'LEAVE-OUT'],
      en: ['Batata harra', 'Fried potatoes, garlic, coriander, chilli'], ar: ['بطاطا حرّة', 'بطاطا مقلية مع الثوم والكزبرة والفلفل الحار'] },
    { code: 'KIBBEH', kitchen: 'KIBBEH', price: 825, tax: 'STANDARD', allergens: ['gluten', 'nuts'], groups: ['DIPS'],
      en: ['Kibbeh', 'Bulgur shells of lamb, onion and pine nuts'], ar: ['كبّة مقلية', 'كبّة محشوة بلحم الغنم والبصل والصنوبر'] },
    { code: 'SAMBOUSEK', kitchen: 'SAMBOUSEK', price: 775, tax: 'STANDARD', allergens: ['gluten', 'milk', 'eggs'], groups: ['DIPS'],
      en: ['Cheese sambousek', 'Crisp pastries with feta, halloumi and mint'], ar: ['سمبوسك بالجبن', 'فطائر مقرمشة بجبنة الفيتا والحلوم والنعناع'] },
    { code: 'SUJUK', kitchen: 'SUJUK', price: 875, tax: 'STANDARD', groups: ['SPICE'],
      en: ['Sujuk', 'Spiced beef sausage, tomato, pomegranate molasses'], ar: ['سجق', 'سجق لحم بقري متبّل مع الطماطم ودبس الرمّان'] },
    { code: 'CHICKEN-LIVER', kitchen: 'CHX LIVER', price: 825, tax: 'STANDARD', groups: ['SPICE'],
      en: ['Chicken livers', 'Pan-fried with garlic, lemon and pomegranate'], ar: ['سودة دجاج', 'كبدة دجاج مقلية مع الثوم والليمون ودبس الرمّان'] },
    { code: 'CALAMARI', kitchen: 'CALAMARI', price: 995, tax: 'STANDARD', allergens: ['molluscs', 'gluten', 'eggs'], groups: ['DIPS'],
      en: ['Sumac calamari', 'Fried squid, sumac salt, garlic mayonnaise'], ar: ['كلماري بالسمّاق', 'حبّار مقلي بملح السمّاق مع مايونيز الثوم'] },
    { code: 'LENTIL-SOUP', kitchen: 'LENTIL SOUP', price: 595, tax: 'STANDARD', allergens: ['celery'], groups: ['BREAD'],
      en: ['Red lentil soup', 'Cumin, lemon and fried onions'], ar: ['شوربة عدس', 'عدس أحمر مع الكمون والليمون والبصل المقلي'] },
  ],
};
