import type { PaperLine } from './layout/paper';
import { banner, blank } from './layout/rows';
import type { Messages } from './messages/catalogue';
import type { PaperContext } from './wording';

/** What must stand at the top of a paper that exists, or may exist, twice (S11, F13). A possible duplicate outranks a wanted copy. */
export function marks(mark: PaperContext['mark'], t: Messages): PaperLine[] {
  if (mark === 'possible-duplicate') return [banner(t.possibleDuplicate), blank];
  return mark === 'duplicate' ? [banner(t.duplicate), blank] : [];
}
