import type { Reply } from '@nova/platform/contracts';
import { addLines, type NewLine } from '@nova/pos/contracts';
import { commandDesk, newId, type Intent } from '../../../api';

const prefix = (orderId: string): string => `${addLines.name}:${orderId}:`;

export interface LineBatch {
  orderId: string;
  catalogueHash: string;
  lines: NewLine[];
}

/** Sends lines under an intent of their own: taps come faster than answers, and none may wait for or cancel another. */
export const sendLines = ({ orderId, catalogueHash, lines }: LineBatch): Promise<Reply<typeof addLines> | null> =>
  commandDesk.run(prefix(orderId) + newId(), addLines, { params: { orderId }, body: { commandId: '', catalogueHash, lines } }).catch(() => null);

/** Sends a batch again, under the id it had. */
export const resendLines = (intent: Intent): Promise<Reply<typeof addLines> | null> => commandDesk.run(intent.key, addLines, intent.request as never).catch(() => null);

/** Batches of an order that are on their way or were refused. */
export const batchesOf = (orderId: string, intents: readonly Intent[]): Intent[] => intents.filter((intent) => intent.key.startsWith(prefix(orderId)));

export const linesOf = (intent: Intent): NewLine[] => (intent.request['body'] as { lines: NewLine[] }).lines;

/** Says that a screen shows the batches of an order, until it lets go. */
export const attendBatches = (orderId: string): (() => void) => commandDesk.attend(prefix(orderId));
