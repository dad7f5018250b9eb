import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import ar from '../messages/ar.json';
import en from '../messages/en.json';
import { isolated } from './facts';
import { isLocale, locales, type LocaleCode } from './locales';

const key = 'nova.locale';

function firstLocale(): LocaleCode {
  const kept = localStorage.getItem(key);
  if (isLocale(kept)) return kept;
  return navigator.languages.map((language) => language.split('-')[0]).find(isLocale) ?? 'en';
}

/** The document carries language and direction, so that logical CSS and screen readers follow. */
function dress(locale: LocaleCode): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = locales[locale].dir;
}

export function startI18n(): void {
  const locale = firstLocale();
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ar: { translation: ar } },
    /** React escapes already; what is put into an Arabic sentence is kept in its own direction instead. */
    interpolation: { escapeValue: true, escape: (text) => isolated(text, isLocale(i18next.language) ? i18next.language : 'en') },
    initAsync: false,
  });
  dress(locale);
}

export function chooseLocale(locale: LocaleCode): void {
  localStorage.setItem(key, locale);
  dress(locale);
  void i18next.changeLanguage(locale);
}
