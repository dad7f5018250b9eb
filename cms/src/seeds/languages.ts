import type { Core } from '@strapi/strapi';

interface Locales { findByCode(code: string): Promise<unknown>; create(locale: { code: string; name: string }): Promise<unknown> }

/** Adds Arabic to the languages of the content. English is there from the first start; others are added in the admin. */
export async function ensureArabic(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as unknown as Locales;
  if ((await locales.findByCode('ar')) === null) await locales.create({ code: 'ar', name: 'Arabic (ar)' });
}
