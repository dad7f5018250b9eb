import { platform } from '@nova/platform/access';
import { readPapersOf, type PaperOf } from '../repo/papers-of';

/** The papers of these subjects for another plugin's history of them; whether the reader may see them is that plugin's to ask. One query. */
export const papersOf = (subjectIds: readonly string[]): Promise<PaperOf[]> => readPapersOf(platform().db(), subjectIds);
