export { isolated, joinFacts } from './facts';
export { formatIn, useFormat, type Format } from './format';
export { chooseLocale, startI18n } from './i18n';
export { localized } from './localized';
export { intlLocale, localeCodes, locales, type LocaleCode } from './locales';
export { parseMoney, typedMoney } from './parse-money';
export { refusalOf, type Refusal } from './refusal';
export { taxName } from './tax-name';
export { useWords, type Translate } from './use-words';
