import { useTranslation } from 'react-i18next';
import { isLocale, type LocaleCode } from './locales';

/** Typed messages and the language they are in. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const locale: LocaleCode = isLocale(i18n.language) ? i18n.language : 'en';
  return { t, locale };
}
export type Translate = ReturnType<typeof useWords>['t'];
