import { getOrderTimeline } from '@nova/pos/contracts';
import { rowsOf, type Service } from './service';

interface Told { readonly lineId: string; readonly toLineId?: string; readonly quantity: number }
interface Details extends Partial<Told> { readonly lines?: readonly Told[]; readonly checks?: readonly { readonly lines: readonly Told[] }[] }

/** Every line that ever was on some checks, and by `check/line` how many pieces are on it now. */
interface Lines { readonly ever: readonly string[]; readonly now: Readonly<Record<string, number>> }

/** What the timelines alone tell: played back from nothing, without a look at the rows (O7). */
export async function toldByHistory({ a }: Service, orderIds: readonly string[]): Promise<Lines> {
  const pieces = new Map<string, number>();
  const ever = new Set<string>();
  for (const orderId of orderIds) {
    const add = (lineId: string, quantity: number): void => {
      ever.add(lineId);
      pieces.set(`${orderId}/${lineId}`, (pieces.get(`${orderId}/${lineId}`) ?? 0) + quantity);
    };
    const { entries } = (await a.call(getOrderTimeline, { params: { orderId } })).reply();
    for (const entry of entries.filter((each) => each.kind === 'event')) {
      const { lines = [], checks = [], lineId, quantity } = entry.details as Details;
      if (entry.type === 'lines-added') for (const line of lines) add(line.lineId, line.quantity);
      if (entry.type === 'lines-moved-in') for (const line of lines) add(line.toLineId!, line.quantity);
      if (entry.type === 'lines-moved-out') for (const line of checks.flatMap((check) => check.lines)) add(line.lineId, -line.quantity);
      if (entry.type === 'merged') for (const line of lines) add(line.lineId, -line.quantity);
      if (entry.type === 'line-voided') add(lineId!, -quantity!);
    }
  }
  return { ever: [...ever].sort(), now: Object.fromEntries([...pieces].filter(([, left]) => left !== 0).sort(([one], [two]) => (one < two ? -1 : 1))) };
}

/** The same from the rows. */
export async function linesOnChecks({ nova }: Service, orderIds: readonly string[]): Promise<Lines> {
  const rows = await rowsOf<{ id: string; order_id: string; quantity: number; state: string }>(nova, 'select id, order_id, quantity, state from pos.order_line where order_id = any($1::uuid[]) order by order_id, id', [orderIds]);
  return { ever: rows.map((row) => row.id).sort(), now: Object.fromEntries(rows.filter((row) => row.state === 'active').map((row) => [`${row.order_id}/${row.id}`, row.quantity])) };
}
