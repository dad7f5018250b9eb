import { useVenue } from '../content';

/** Whom cards are taken through here, each once. */
export function useProviders(): readonly string[] {
  const { tenderTypes } = useVenue();
  return [...new Set(tenderTypes.flatMap((tender) => tender.card?.provider ?? []))];
}
