import type { SeedGroup } from '../shapes';

/** Questions of the kitchen. SIDE opens DRESSING for its salad: one group inside another. */
export const kitchenModifiers: readonly SeedGroup[] = [
  { code: 'DONENESS', min: 1, max: 1, en: ['How would you like it cooked?'], ar: ['كيف تفضّل درجة الطهي؟'], options: [
    { code: 'DONE-RARE', kitchen: 'RARE', en: ['Rare'], ar: ['قليل النضج'] },
    { code: 'DONE-MEDIUM', kitchen: 'MEDIUM', en: ['Medium'], ar: ['متوسط النضج'] },
    { code: 'DONE-WELL', kitchen: 'WELL DONE', en: ['Well done'], ar: ['كامل النضج'] },
  ] },
  { code: 'EGGS', min: 1, max: 1, en: ['How would you like your eggs?'], ar: ['كيف تفضّل البيض؟'], options: [
    { code: 'EGG-FRIED', kitchen: 'FRIED', en: ['Fried'], ar: ['مقلي'] },
    { code: 'EGG-SCRAMBLED', kitchen: 'SCRAMBLED', allergens: ['milk'], en: ['Scrambled'], ar: ['مخفوق'] },
    { code: 'EGG-POACHED', kitchen: 'POACHED', en: ['Poached'], ar: ['مسلوق بدون قشر'] },
  ] },
  { code: 'MEZZE-CHOICE', min: 3, max: 3, en: ['Choose three'], ar: ['اختر ثلاثة'], options: [
    { code: 'TRIO-HUMMUS', kitchen: 'HUMMUS', allergens: ['sesame'], en: ['Hummus'], ar: ['حمّص'] },
    { code: 'TRIO-MOUTABAL', kitchen: 'MOUTABAL', allergens: ['sesame'], en: ['Moutabal'], ar: ['متبّل'] },
    { code: 'TRIO-MUHAMMARA', kitchen: 'MUHAMMARA', allergens: ['nuts', 'gluten'], en: ['Muhammara'], ar: ['محمّرة'] },
    { code: 'TRIO-LABNEH', kitchen: 'LABNEH', allergens: ['milk'], en: ['Labneh'], ar: ['لبنة'] },
    { code: 'TRIO-TABBOULEH', kitchen: 'TABBOULEH', allergens: ['gluten'], en: ['Tabbouleh'], ar: ['تبّولة'] },
    { code: 'TRIO-SHANKLISH', kitchen: 'SHANKLISH', price: 100, allergens: ['milk'], en: ['Shanklish'], ar: ['شنكليش'] },
  ] },
  { code: 'SIDE', min: 1, max: 1, en: ['Choose a side'], ar: ['اختر طبقاً جانبياً'], options: [
    { code: 'SIDE-SAFFRON-RICE', kitchen: '+SAFF RICE', allergens: ['milk'], en: ['Saffron rice'], ar: ['أرز بالزعفران'] },
    { code: 'SIDE-VERMICELLI', kitchen: '+VERM RICE', allergens: ['gluten', 'milk'], en: ['Vermicelli rice'], ar: ['أرز بالشعيرية'] },
    { code: 'SIDE-CHIPS', kitchen: '+CHIPS', en: ['Zaatar chips'], ar: ['بطاطا مقلية بالزعتر'] },
    { code: 'SIDE-GRILLED-VEG', kitchen: '+GRILL VEG', price: 100, en: ['Grilled vegetables'], ar: ['خضار مشوية'] },
    { code: 'SIDE-FATTOUSH', kitchen: '+FATTOUSH', price: 150, allergens: ['gluten'], opens: ['DRESSING'], en: ['Fattoush salad'], ar: ['سلطة فتّوش'] },
  ] },
  { code: 'DRESSING', min: 1, max: 1, en: ['Choose a dressing'], ar: ['اختر الصلصة'], options: [
    { code: 'DRESS-SUMAC', kitchen: 'SUMAC DRESS', en: ['Lemon and sumac'], ar: ['ليمون وسمّاق'] },
    { code: 'DRESS-POMEGRANATE', kitchen: 'POM DRESS', en: ['Pomegranate molasses'], ar: ['دبس الرمّان'] },
    { code: 'DRESS-YOGHURT', kitchen: 'YOG DRESS', allergens: ['milk'], en: ['Yoghurt and mint'], ar: ['لبن ونعناع'] },
    { code: 'DRESS-NONE', kitchen: 'NO DRESS', en: ['No dressing'], ar: ['بدون صلصة'] },
  ] },
  { code: 'SPICE', min: 1, max: 1, en: ['How spicy?'], ar: ['درجة الحرارة؟'], options: [
    { code: 'SPICE-MILD', kitchen: 'MILD', en: ['Mild'], ar: ['خفيف'] },
    { code: 'SPICE-MEDIUM', kitchen: 'MED SPICE', en: ['Medium'], ar: ['متوسط'] },
    { code: 'SPICE-HOT', kitchen: 'HOT', en: ['Hot'], ar: ['حار'] },
  ] },
  { code: 'BREAD', min: 1, max: 1, en: ['Choose your bread'], ar: ['اختر الخبز'], options: [
    { code: 'BREAD-PITTA', kitchen: 'PITTA', allergens: ['gluten'], en: ['Warm pitta'], ar: ['خبز عربي ساخن'] },
    { code: 'BREAD-SAJ', kitchen: 'SAJ', allergens: ['gluten'], en: ['Saj bread'], ar: ['خبز صاج'] },
    { code: 'BREAD-GF', kitchen: 'GF CRACKERS', price: 100, allergens: ['sesame'], en: ['Gluten-free crackers'], ar: ['رقائق خالية من الغلوتين'] },
    { code: 'BREAD-NONE', kitchen: 'NO BREAD', en: ['No bread'], ar: ['بدون خبز'] },
  ] },
  { code: 'DIPS', min: 0, max: 3, en: ['Add sauces'], ar: ['أضف صلصات'], options: [
    { code: 'DIP-TOUM', kitchen: '+TOUM', price: 100, en: ['Toum'], ar: ['ثوم'] },
    { code: 'DIP-TAHINI', kitchen: '+TAHINI', price: 80, allergens: ['sesame'], en: ['Tahini'], ar: ['طحينة'] },
    { code: 'DIP-HARISSA', kitchen: '+HARISSA', price: 80, en: ['Harissa'], ar: ['هريسة'] },
    { code: 'DIP-YOGHURT', kitchen: '+YOGHURT', price: 80, allergens: ['milk'], en: ['Cucumber yoghurt'], ar: ['لبن بالخيار'] },
  ] },
  { code: 'GRILL-EXTRAS', min: 0, max: 4, en: ['Add to your grill'], ar: ['إضافات إلى المشاوي'], options: [
    { code: 'EXTRA-TAOUK', kitchen: '+TAOUK SKEWER', price: 475, allergens: ['milk'], en: ['Extra taouk skewer'], ar: ['سيخ طاووق إضافي'] },
    { code: 'EXTRA-KAFTA', kitchen: '+KAFTA SKEWER', price: 475, en: ['Extra kafta skewer'], ar: ['سيخ كفتة إضافي'] },
    { code: 'EXTRA-HALLOUMI', kitchen: '+HALLOUMI', price: 350, allergens: ['milk'], en: ['Grilled halloumi'], ar: ['حلوم مشوي'] },
    { code: 'EXTRA-EGG', kitchen: '+EGG', price: 150, allergens: ['eggs'], en: ['Fried egg'], ar: ['بيضة مقلية'] },
  ] },
  { code: 'ADD-PROTEIN', min: 0, max: 1, en: ['Make it a meal'], ar: ['اجعلها وجبة'], options: [
    { code: 'PROTEIN-CHICKEN', kitchen: '+CHICKEN', price: 450, allergens: ['milk'], en: ['Grilled chicken'], ar: ['دجاج مشوي'] },
    { code: 'PROTEIN-HALLOUMI', kitchen: '+HALLOUMI', price: 400, allergens: ['milk'], en: ['Halloumi'], ar: ['حلوم'] },
    { code: 'PROTEIN-PRAWNS', kitchen: '+PRAWNS', price: 650, allergens: ['crustaceans'], en: ['Prawns'], ar: ['جمبري'] },
  ] },
  { code: 'BREAKFAST-EXTRAS', min: 0, max: 4, en: ['Breakfast extras'], ar: ['إضافات الفطور'], options: [
    { code: 'BFX-LABNEH', kitchen: '+LABNEH', price: 200, allergens: ['milk'], en: ['Labneh'], ar: ['لبنة'] },
    { code: 'BFX-SUJUK', kitchen: '+SUJUK', price: 350, en: ['Sujuk'], ar: ['سجق'] },
    { code: 'BFX-AVOCADO', kitchen: '+AVOCADO', price: 275, en: ['Avocado'], ar: ['أفوكادو'] },
    { code: 'BFX-EGG', kitchen: '+EGG', price: 150, allergens: ['eggs'], en: ['Another egg'], ar: ['بيضة إضافية'] },
  ] },
  { code: 'LEAVE-OUT', min: 0, max: 5, en: ['Leave out'], ar: ['بدون'], options: [
    { code: 'NO-ONION', kitchen: 'NO ONION', en: ['No onion'], ar: ['بدون بصل'] },
    { code: 'NO-GARLIC', kitchen: 'NO GARLIC', en: ['No garlic'], ar: ['بدون ثوم'] },
    { code: 'NO-TOMATO', kitchen: 'NO TOMATO', en: ['No tomato'], ar: ['بدون طماطم'] },
    { code: 'NO-CORIANDER', kitchen: 'NO CORIANDER', en: ['No coriander'], ar: ['بدون كزبرة'] },
    { code: 'NO-OIL', kitchen: 'NO OIL', en: ['No olive oil'], ar: ['بدون زيت زيتون'] },
  ] },
  { code: 'ICE-CREAM', min: 0, max: 1, en: ['Add ice cream'], ar: ['أضف بوظة'], options: [
    { code: 'ICE-PISTACHIO', kitchen: '+PIST ICE', price: 250, allergens: ['milk', 'nuts', 'eggs'], en: ['Pistachio scoop'], ar: ['كرة بوظة بالفستق'] },
    { code: 'ICE-VANILLA', kitchen: '+VAN ICE', price: 225, allergens: ['milk', 'eggs'], en: ['Vanilla scoop'], ar: ['كرة بوظة بالفانيلا'] },
  ] },
];
