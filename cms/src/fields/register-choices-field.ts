import type { Core } from '@strapi/strapi';

/**
 * A list of fixed words in one JSON column, chosen from a list in the admin (src/admin/choices-input.tsx).
 * Strapi has no such field of its own: fourteen allergens as a repeatable component are fourteen clicks and two more queries.
 */
export function registerChoicesField(strapi: Core.Strapi): void {
  strapi.customFields.register({ name: 'choices', type: 'json', inputSize: { default: 6, isResizable: true } });
}
