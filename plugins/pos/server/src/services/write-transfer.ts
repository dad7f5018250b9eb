import type { CommandContext } from '@nova/platform/access';
import { activeLines, type Check } from '../domain/check';
import type { MovedLine, Transfer } from '../domain/transfer-lines';
import { moveLineRows, type LinePart } from '../repo/move-lines';
import { reopened } from './change-line';
import { saveOrder } from './save-order';
import { moveTickets, settleMoved, touchShared } from './settle-courses';

const told = (moved: readonly MovedLine[]) => moved.map(({ lineId, toLineId, quantity, totalMinor }) => ({ lineId, toLineId, quantity, totalMinor }));

/** Pieces that leave a line on its check. Of two parts of one line, the second is of what the first one left. */
const partsOf = ({ from, moved }: Transfer): LinePart[] =>
  moved.filter((line) => line.lineId !== line.toLineId).map(({ lineId, toLineId, quantity }) => ({ lineId, partId: toLineId, pieces: quantity, of: quantity + (from.lines.find((line) => line.id === lineId)?.quantity ?? 0) }));

/** Writes what a check received from `from`, as that one was loaded: whole lines are moved, parts are new rows; tickets and courses follow. Its bill is none any more (O1). Answers it as it stands. Round trips: move, save; two more where something was fired. */
export async function writeTransfer(context: CommandContext<unknown>, { from, before, after, transfer, now }: { from: Check; before: Check; after: Check; transfer: Transfer; now: string }): Promise<Check> {
  const whole = new Set(transfer.moved.filter((line) => line.lineId === line.toLineId).map((line) => line.lineId));
  const arrived = after.lines.flatMap((line) => {
    const stored = whole.has(line.id) ? from.lines.find((each) => each.id === line.id) : undefined;
    return stored === undefined ? [] : [{ stored, position: line.position, version: line.version }];
  });
  await moveLineRows(context.trx, { fromId: from.id, toId: after.id, lines: arrived.map(({ stored, ...line }) => ({ ...line, id: stored.id, storedVersion: stored.version })), parts: partsOf(transfer) });
  // The rows stand on this check now, as they were: what else changed of them is what is saved.
  const moved = arrived.map(({ stored, ...line }) => ({ ...stored, ...line, pinned: true }));
  const fact = { type: 'lines-moved-in', details: { fromOrderId: from.id, fromNumber: from.number, lines: told(transfer.moved) } };
  const saved = await saveOrder(context, { before: { ...before, lines: [...before.lines, ...moved] }, after: { ...after, shares: after.shares.filter((share) => share.paidMinor !== null) }, fact, event: 'order.changed.v1', payload: { lineIds: transfer.moved.map((line) => line.toLineId) } });
  await moveTickets(context, from, saved, now);
  return settleMoved(context, saved, now);
}

/** Writes what a check gave away. Its bill is none any more; without lines its guests are as if seated anew (O1). Answers it as it stands. Round trips: save; two more where something was fired. */
export async function leftLines(context: CommandContext<unknown>, { before, after, transfers, now }: { before: Check; after: Check; transfers: readonly Transfer[]; now: string }): Promise<Check> {
  const gone = new Set(transfers.flatMap((transfer) => transfer.moved).filter((line) => line.lineId === line.toLineId).map((line) => line.lineId));
  const base = reopened(after, 'open', now);
  const kept = { ...base, shares: base.shares.filter((share) => share.paidMinor !== null), orderedAt: activeLines(after).length === 0 ? null : base.orderedAt };
  const fact = { type: 'lines-moved-out', details: { checks: transfers.map(({ to, moved }) => ({ orderId: to.id, lines: told(moved) })) } };
  const saved = await saveOrder(context, { before: { ...before, lines: before.lines.filter((line) => !gone.has(line.id)) }, after: kept, fact, event: 'order.changed.v1', payload: { lineIds: transfers.flatMap((transfer) => transfer.moved.map((line) => line.lineId)) } });
  await touchShared(context, before, transfers.map(({ to }) => to.id), now);
  return settleMoved(context, saved, now);
}
