import { z } from 'zod';

const cursor = z.object({ openedAt: z.iso.datetime().refine((instant) => instant > '1970'), id: z.uuid() });
export type OrderCursor = z.infer<typeof cursor>;

/** Where a page of the log ended, as an opaque text. */
export const writeCursor = ({ openedAt, id }: OrderCursor): string => Buffer.from(`${openedAt}|${id}`).toString('base64url');

/** null: not a cursor of ours. */
export function readCursor(text: string): OrderCursor | null {
  const [openedAt, id] = Buffer.from(text, 'base64url').toString('utf8').split('|');
  const parsed = cursor.safeParse({ openedAt, id });
  return parsed.success ? parsed.data : null;
}
