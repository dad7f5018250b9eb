import type { Freshness } from '../../api';

export const contentKeys = {
  venue: (locationId: string) => ['content', 'venue', locationId] as const,
  menu: (locationId: string, locale: string) => ['content', 'menu', locationId, locale] as const,
};
/** Tables, tenders and printers are published the way dishes are. */
export const contentFreshness: Freshness = { 'menu.published.v1': () => [['content']], 'content.changed.v1': () => [['content']] };
