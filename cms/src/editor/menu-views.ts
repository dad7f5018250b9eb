import { sharedFields, type View } from './view';

const { code, sort, priceMinor, takeawayPriceMinor, deliveryPriceMinor, kitchenName, allergens } = sharedFields;
const structure = 'Set it in the default language; the others follow.';

export const menuViews: Readonly<Record<string, View>> = {
  'api::menu-item.menu-item': {
    sortBy: 'sort', list: ['name', 'category', 'priceMinor', 'taxClass', 'kitchenName'],
    form: [['name', 'kitchenName'], ['description'], ['priceMinor', 'takeawayPriceMinor', 'deliveryPriceMinor'], ['category', 'taxClass'], ['modifierGroups', 'allergens'], ['course', 'sort', 'code'], ['stations', 'dayParts']],
    fields: {
      code, sort, priceMinor, takeawayPriceMinor, deliveryPriceMinor, kitchenName, allergens,
      name: ['Name', 'As guests read it, on the menu and on the receipt.'], description: ['Description', 'One line on what is in it.'],
      category: ['Category', `Under which heading it stands. ${structure}`], taxClass: ['Tax class', `Which tax is due on it. ${structure}`],
      modifierGroups: ['Modifier groups', `What is asked when it is ordered. ${structure}`], course: ['Course', '1 starters, 2 mains, 3 desserts: they are fired one after the other.'],
      stations: ['Made at', 'Empty: where its category is made. With several locations choose one station for each.'], dayParts: ['Sold during', 'Empty: always, as far as its category is.'],
    },
  },
  'api::menu-category.menu-category': {
    sortBy: 'sort', list: ['name', 'code', 'sort', 'colour'],
    form: [['name', 'code'], ['colour', 'sort'], ['stations', 'dayParts'], ['locations'], ['items']],
    fields: {
      code, sort, name: ['Name', 'A heading of the menu.'], colour: ['Colour', 'Of its button on the till: # and six hexadecimal digits.'],
      stations: ['Made at', `Where its items are made; an item may say otherwise. ${structure}`], dayParts: ['Sold during', `Empty: always. ${structure}`],
      locations: ['Only at', `Empty: at every location. ${structure}`], items: ['Items', 'What stands under it.'],
    },
  },
  'api::modifier-group.modifier-group': {
    sortBy: 'sort', list: ['name', 'code', 'min', 'max'],
    form: [['name', 'code'], ['min', 'max', 'sort'], ['options'], ['items', 'openedBy']],
    fields: {
      code, sort: ['Place in the list', 'Groups with small numbers are asked first.'], name: ['Question', 'As guests and staff read it: Choose a side.'],
      min: ['At least', 'How many options must be chosen; 0 makes the question optional.'], max: ['At most', 'How many options may be chosen.'],
      options: ['Options', 'Its answers. Each is published by itself.'], items: ['Asked for', 'Items that ask this.'], openedBy: ['Opened by', 'Options of other groups after which this is asked.'],
    },
  },
  'api::modifier-option.modifier-option': {
    sortBy: 'sort', list: ['name', 'group', 'priceMinor', 'kitchenName'],
    form: [['name', 'kitchenName'], ['group', 'opensGroups', 'standsFor'], ['priceMinor', 'takeawayPriceMinor', 'deliveryPriceMinor'], ['allergens', 'sort', 'code']],
    fields: {
      code, sort, priceMinor: ['Extra price', `${sharedFields.priceMinor[1]} 0: no charge.`], takeawayPriceMinor, deliveryPriceMinor, kitchenName, allergens,
      name: ['Name', 'The answer as guests read it.'], group: ['Group', `The question it answers. ${structure}`], opensGroups: ['Then ask', 'Groups that open when it is chosen.'], standsFor: ['Is the dish', 'For combos: the dish that this choice is. Its station makes it.'],
    },
  },
  'api::day-part.day-part': {
    sortBy: 'startsAt', list: ['name', 'startsAt', 'endsAt', 'days'],
    form: [['name', 'code'], ['startsAt', 'endsAt', 'days'], ['categories', 'items']],
    fields: {
      code, name: ['Name', 'Breakfast, lunch, late.'], startsAt: ['From', 'Of the location’s own clock.'], endsAt: ['Until', 'Before From: it ends after midnight, and belongs to the day it began on.'],
      days: ['Days', 'Empty: every day.'], categories: ['Categories', 'Sold only during this.'], items: ['Items', 'Sold only during this.'],
    },
  },
};
