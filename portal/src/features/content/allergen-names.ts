import { allergens } from '@nova/platform/contracts';
import type { Translate } from '../../i18n';

/** What a guest must be told, in the reader's language; an unknown one is shown as it stands, never dropped. */
export function allergenName(allergen: string, t: Translate): string {
  const known = allergens.find((name) => name === allergen);
  return known ? t(`allergens.${known}`) : allergen;
}
