import type { SeedGroup } from '../shapes';

/** Questions of the bar. MIXER opens TONIC for its tonic. */
export const barModifiers: readonly SeedGroup[] = [
  { code: 'MILK', min: 1, max: 1, en: ['Choose your milk'], ar: ['اختر الحليب'], options: [
    { code: 'MILK-WHOLE', kitchen: 'WHOLE', allergens: ['milk'], en: ['Whole milk'], ar: ['حليب كامل الدسم'] },
    { code: 'MILK-SKIMMED', kitchen: 'SKIMMED', allergens: ['milk'], en: ['Skimmed milk'], ar: ['حليب خالي الدسم'] },
    { code: 'MILK-OAT', kitchen: 'OAT', price: 40, allergens: ['gluten'], en: ['Oat drink'], ar: ['حليب الشوفان'] },
    { code: 'MILK-ALMOND', kitchen: 'ALMOND', price: 40, allergens: ['nuts'], en: ['Almond drink'], ar: ['حليب اللوز'] },
  ] },
  { code: 'COFFEE-SHOT', min: 0, max: 2, en: ['Your shot'], ar: ['جرعة القهوة'], options: [
    { code: 'SHOT-EXTRA', kitchen: '+SHOT', price: 70, en: ['Extra shot'], ar: ['جرعة إضافية'] },
    { code: 'SHOT-DECAF', kitchen: 'DECAF', en: ['Decaffeinated'], ar: ['بدون كافيين'] },
  ] },
  { code: 'SWEETNESS', min: 1, max: 1, en: ['How sweet?'], ar: ['درجة السكر؟'], options: [
    { code: 'SWEET-NONE', kitchen: 'NO SUGAR', en: ['No sugar'], ar: ['بدون سكر'] },
    { code: 'SWEET-MEDIUM', kitchen: 'MED SUGAR', en: ['Medium'], ar: ['وسط'] },
    { code: 'SWEET-FULL', kitchen: 'SWEET', en: ['Sweet'], ar: ['حلوة'] },
  ] },
  { code: 'ICE', min: 0, max: 2, en: ['Ice'], ar: ['الثلج'], options: [
    { code: 'ICE-NONE', kitchen: 'NO ICE', en: ['No ice'], ar: ['بدون ثلج'] },
    { code: 'ICE-LEMON', kitchen: 'LEMON', en: ['With lemon'], ar: ['مع ليمون'] },
  ] },
  { code: 'WINE-SIZE', min: 1, max: 1, en: ['Glass or bottle'], ar: ['كأس أم زجاجة'], options: [
    { code: 'WINE-175', kitchen: '175 ML', en: ['Glass, 175 ml'], ar: ['كأس ١٧٥ مل'] },
    { code: 'WINE-250', kitchen: '250 ML', price: 250, en: ['Large glass, 250 ml'], ar: ['كأس كبير ٢٥٠ مل'] },
    { code: 'WINE-BOTTLE', kitchen: 'BOTTLE', price: 2100, en: ['Bottle, 750 ml'], ar: ['زجاجة ٧٥٠ مل'] },
  ] },
  { code: 'MIXER', min: 1, max: 1, en: ['With'], ar: ['مع'], options: [
    { code: 'MIX-WATER', kitchen: 'WATER+ICE', en: ['Water and ice'], ar: ['ماء وثلج'] },
    { code: 'MIX-SODA', kitchen: 'SODA', price: 120, en: ['Soda'], ar: ['صودا'] },
    { code: 'MIX-TONIC', kitchen: 'TONIC', price: 180, opens: ['TONIC'], en: ['Tonic'], ar: ['تونيك'] },
    { code: 'MIX-NEAT', kitchen: 'NEAT', en: ['Neat'], ar: ['صافٍ'] },
  ] },
  { code: 'TONIC', min: 1, max: 1, en: ['Which tonic?'], ar: ['أي تونيك؟'], options: [
    { code: 'TONIC-INDIAN', kitchen: 'INDIAN', en: ['Indian'], ar: ['هندي'] },
    { code: 'TONIC-LIGHT', kitchen: 'LIGHT', en: ['Light'], ar: ['خفيف'] },
    { code: 'TONIC-MEDITERRANEAN', kitchen: 'MEDITERR', price: 30, en: ['Mediterranean'], ar: ['متوسطي'] },
  ] },
];
