import { contentId, contract, instant, localizedText } from '@nova/platform/contracts';
import { z } from 'zod';
import { kdsTicket } from './kds-ticket';

/** What the stations of a place have to cook: `kds.board.v1`. */
export const kdsBoard = z.object({
  schema: z.literal('kds.board.v1'), kind: z.literal('kds'), locationId: contentId, serverTime: instant,
  /** Changes with every ticket; say it again to wait for the next one. */
  mark: z.string(),
  stations: z.array(z.object({ stationId: contentId, name: localizedText, kind: z.string(), tickets: z.array(kdsTicket) })),
});
export type KdsBoard = z.infer<typeof kdsBoard>;

/**
 * Long poll of an agent that serves kitchen displays on its own network: answers as soon as the board is another one than `known`, else after
 * `waitMs` with the same. The board is whole, so nothing can be lost on the way. Refuses `foreign_location` for an agent that is bound nowhere.
 */
export const claimKdsBoard = contract({
  name: 'claim-kds-board', action: 'display.claim', method: 'POST', path: '/api/pos/displays/claim', audience: 'machine',
  body: z.strictObject({ agentId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), known: z.string().max(64).default(''), waitMs: z.int().min(0).max(25_000).default(0) }),
  reply: kdsBoard,
});
