import type { LocalizedText, Venue } from '@nova/platform/contracts';

/** Names of tenders as configured; one that was removed since keeps its kind as its name. */
export const tenderNames = (venue: Venue) => (tenderTypeId: string, kind: string): LocalizedText =>
  venue.tenderTypes.find((type) => type.id === tenderTypeId)?.name ?? { [venue.location.defaultLocale]: kind };
