import type { LocalizedText } from '@nova/platform/contracts';

/** The text in the asked language, else English, else whatever there is: content may lack a translation, a till may not show nothing. */
export const localized = (text: LocalizedText, locale: string): string => text[locale] || text['en'] || Object.values(text).find((value) => value !== '') || '';
