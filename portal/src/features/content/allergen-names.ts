import { allergens } from '@nova/platform/contracts';
import { listed, useWords, type Translate } from '../../i18n';

/** What a guest must be told, in the reader's language; an unknown one is shown as it stands, never dropped. */
export function allergenName(allergen: string, t: Translate): string {
  const known = allergens.find((name) => name === allergen);
  return known ? t(`allergens.${known}`) : allergen;
}

/** All that is in a dish, as one text. */
export function useAllergens(): (codes: readonly string[]) => string {
  const { t, locale } = useWords();
  return (codes) => listed(codes.map((code) => allergenName(code, t)), locale);
}
