import type { Paper, Row } from '../templates/layout/paper';
import { pictureKey } from '../templates/layout/compose-document';
import { drawRow } from './draw-row';

const most = 2000;
const kept = new Map<string, Promise<string>>();

/** Pictures of rows by their key; the same row is drawn once. The oldest go first when there are more than 2,000 (about 3 MB). */
export async function picturesOf(paper: Paper, rows: readonly Row[]): Promise<Map<string, string>> {
  const entries = await Promise.all(rows.map(async (row) => {
    const key = pictureKey(paper, row);
    return [key, await (kept.get(key) ?? keep(key, drawRow(paper, row)))] as const;
  }));
  return new Map(entries);
}

function keep(key: string, picture: Promise<string>): Promise<string> {
  kept.set(key, picture);
  picture.catch(() => kept.delete(key));
  if (kept.size > most) kept.delete(kept.keys().next().value as string);
  return picture;
}
