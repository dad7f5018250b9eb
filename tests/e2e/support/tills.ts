/** Where the same work must go the same way: on a tablet in English, and on a phone in Arabic, by touch. */
export const tills = [
  { locale: 'en', viewport: { width: 1280, height: 800 }, touch: false },
  { locale: 'ar', viewport: { width: 390, height: 844 }, touch: true },
] as const;
export const nameOf = ({ locale, viewport }: (typeof tills)[number]): string => `${locale}, ${viewport.width} wide`;
