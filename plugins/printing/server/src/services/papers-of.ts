import { platform } from '@nova/platform/access';
import { readLostPapers, readPapersOf, type PaperOf } from '../repo/papers-of';

/** The papers of these subjects for another plugin's history of them; whether the reader may see them is that plugin's to ask. One query. */
export const papersOf = (subjectIds: readonly string[]): Promise<PaperOf[]> => readPapersOf(platform().db(), subjectIds);

/** The papers of a place since an instant that never came out, at most 50. One query. */
export const lostPapers = (locationId: string, since: string): Promise<PaperOf[]> => readLostPapers(platform().db(), locationId, since);
