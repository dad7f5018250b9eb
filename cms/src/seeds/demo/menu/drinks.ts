import type { SeedCategory } from '../../shapes';

export const hotDrinks: SeedCategory = {
  code: 'HOT-DRINKS', colour: '#6b4a2f', station: 'BAR', en: ['Coffee and tea'], ar: ['قهوة وشاي'],
  items: [
    { code: 'ARABIC-COFFEE', kitchen: 'ARABIC COFFEE', price: 325, tax: 'STANDARD', groups: ['SWEETNESS'], en: ['Arabic coffee', 'Light roast with cardamom'], ar: ['قهوة عربية', 'بن أشقر مع الهيل'] },
    { code: 'TURKISH-COFFEE', kitchen: 'TURKISH COFFEE', price: 325, tax: 'STANDARD', groups: ['SWEETNESS'], en: ['Lebanese coffee', 'Dark roast, boiled in the rakweh'], ar: ['قهوة لبنانية', 'بن غامق في الركوة'] },
    { code: 'ESPRESSO', kitchen: 'ESPRESSO', price: 275, tax: 'STANDARD', groups: ['COFFEE-SHOT'], en: ['Espresso'], ar: ['إسبريسو'] },
    { code: 'FLAT-WHITE', kitchen: 'FLAT WHITE', price: 375, tax: 'STANDARD', allergens: ['milk'], groups: ['MILK', 'COFFEE-SHOT'], en: ['Flat white'], ar: ['فلات وايت'] },
    { code: 'CAPPUCCINO', kitchen: 'CAPPUCCINO', price: 375, tax: 'STANDARD', allergens: ['milk'], groups: ['MILK', 'COFFEE-SHOT'], en: ['Cappuccino'], ar: ['كابتشينو'] },
    { code: 'MINT-TEA', kitchen: 'MINT TEA', price: 350, tax: 'STANDARD', groups: ['SWEETNESS'], en: ['Fresh mint tea', 'A pot for one'], ar: ['شاي بالنعناع', 'إبريق لشخص واحد'] },
    { code: 'SAHLAB', kitchen: 'SAHLAB', price: 450, tax: 'STANDARD', allergens: ['milk', 'nuts'], en: ['Sahlab', 'Warm milk with orchid root, cinnamon and pistachio'], ar: ['سحلب', 'حليب ساخن بالسحلب والقرفة والفستق'] },
  ],
};

export const softDrinks: SeedCategory = {
  code: 'SOFT-DRINKS', colour: '#3f8f9b', station: 'BAR', en: ['Juices and soft drinks'], ar: ['عصائر ومشروبات'],
  items: [
    { code: 'MINT-LEMONADE', kitchen: 'MINT LEMONADE', price: 450, tax: 'STANDARD', groups: ['ICE'], en: ['Mint lemonade', 'Pressed lemon, fresh mint, orange blossom'], ar: ['ليموناضة بالنعناع', 'ليمون معصور ونعناع طازج وماء الزهر'] },
    { code: 'JALLAB', kitchen: 'JALLAB', price: 475, tax: 'STANDARD', allergens: ['nuts'], groups: ['ICE'], en: ['Jallab', 'Date and rose syrup, pine nuts'], ar: ['جلّاب', 'شراب التمر والورد مع الصنوبر'] },
    { code: 'AYRAN', kitchen: 'AYRAN', price: 350, tax: 'STANDARD', allergens: ['milk'], en: ['Ayran', 'Salted yoghurt drink'], ar: ['عيران', 'لبن مخفوق مملّح'] },
    { code: 'POMEGRANATE-JUICE', kitchen: 'POM JUICE', price: 550, tax: 'STANDARD', groups: ['ICE'], en: ['Pomegranate juice', 'Pressed to order'], ar: ['عصير رمّان', 'يُعصر عند الطلب'] },
    { code: 'ORANGE-JUICE', kitchen: 'OJ', price: 450, tax: 'STANDARD', groups: ['ICE'], en: ['Orange juice', 'Pressed to order'], ar: ['عصير برتقال', 'يُعصر عند الطلب'] },
    { code: 'COLA', kitchen: 'COLA', price: 350, tax: 'STANDARD', groups: ['ICE'], en: ['Cola'], ar: ['كولا'] },
    { code: 'STILL-WATER', kitchen: 'STILL', price: 395, tax: 'STANDARD', en: ['Still water', '750 ml'], ar: ['مياه معدنية', '٧٥٠ مل'] },
    { code: 'SPARKLING-WATER', kitchen: 'SPARKLING', price: 395, tax: 'STANDARD', en: ['Sparkling water', '750 ml'], ar: ['مياه غازية', '٧٥٠ مل'] },
  ],
};

export const wineAndBeer: SeedCategory = {
  code: 'BAR', colour: '#5a2a4d', station: 'BAR', en: ['Wine, beer and arak'], ar: ['نبيذ وبيرة وعرق'],
  items: [
    { code: 'KSARA-WHITE', kitchen: 'KSARA WHITE', price: 795, tax: 'ALCOHOL', allergens: ['sulphites'], groups: ['WINE-SIZE'], en: ['Bekaa white', 'Sauvignon and Semillon, Lebanon'], ar: ['نبيذ أبيض من البقاع', 'سوفينيون وسيميون، لبنان'] },
    { code: 'MUSAR-RED', kitchen: 'BEKAA RED', price: 895, tax: 'ALCOHOL', allergens: ['sulphites'], groups: ['WINE-SIZE'], en: ['Bekaa red', 'Cabernet, Cinsault and Carignan, Lebanon'], ar: ['نبيذ أحمر من البقاع', 'كابرنيه وسانسو وكارينيان، لبنان'] },
    { code: 'ROSE', kitchen: 'ROSE', price: 795, tax: 'ALCOHOL', allergens: ['sulphites'], groups: ['WINE-SIZE'], en: ['Dry rosé', 'Cinsault, Lebanon'], ar: ['نبيذ وردي جاف', 'سانسو، لبنان'] },
    { code: 'ALMAZA', kitchen: 'PILSNER', price: 550, tax: 'ALCOHOL', allergens: ['gluten'], en: ['Lebanese pilsner', '330 ml bottle'], ar: ['بيرة لبنانية', 'زجاجة ٣٣٠ مل'] },
    { code: 'PALE-ALE', kitchen: 'PALE ALE', price: 625, tax: 'ALCOHOL', allergens: ['gluten'], en: ['London pale ale', '440 ml can'], ar: ['بيرة لندنية', 'علبة ٤٤٠ مل'] },
    { code: 'ZERO-BEER', kitchen: 'ZERO BEER', price: 475, tax: 'STANDARD', allergens: ['gluten'], en: ['Alcohol-free beer', '330 ml bottle'], ar: ['بيرة بلا كحول', 'زجاجة ٣٣٠ مل'] },
    { code: 'ARAK', kitchen: 'ARAK', price: 650, tax: 'ALCOHOL', groups: ['MIXER'], en: ['Arak', 'Grape spirit and aniseed, 50 ml'], ar: ['عرق', 'مقطّر العنب واليانسون، ٥٠ مل'] },
    { code: 'SUMAC-GIN', kitchen: 'SUMAC GIN', price: 950, tax: 'ALCOHOL', groups: ['MIXER'], en: ['Sumac gin', 'House-infused gin, 50 ml'], ar: ['جن بالسمّاق', 'جن منقوع بالسمّاق، ٥٠ مل'] },
  ],
};
