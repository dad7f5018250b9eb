import { changedTopic } from './changed-topic';

/** Who hears that content changed (design 8): whoever reads the menu and the venue at a till. */
export const eventReaders: Readonly<Record<string, readonly string[]>> = {
  [changedTopic]: ['pos.content.venue'],
  'menu.published.v1': ['pos.content.menu'],
};
