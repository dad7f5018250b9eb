/** The languages of the portal. A language is added by one catalogue in `messages/` and one line here. */
export const locales = { en: { name: 'English', dir: 'ltr' }, ar: { name: 'العربية', dir: 'rtl' } } as const;
export type LocaleCode = keyof typeof locales;
export const localeCodes = Object.keys(locales) as LocaleCode[];
export const isLocale = (value: string | null | undefined): value is LocaleCode => value !== null && value !== undefined && value in locales;

/** Numbers keep Western digits in every language: amounts on screen, on paper and on the card terminal must look alike. */
export const intlLocale = (locale: LocaleCode): string => (locale === 'ar' ? 'ar-u-nu-latn' : 'en-GB');
