import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { ShiftView } from '../../../contracts/shift';
import { shiftColumns } from './shift-columns';

export type ShiftRow = ShiftView & { readonly series: string };

const withSeries = ({ series, ...shift }: ShiftRow) => ({ series, shift });
export type FoundShift = ReturnType<typeof withSeries>;

export async function findShift(db: Kysely<unknown>, shiftId: string): Promise<FoundShift | null> {
  const { rows } = await sql<ShiftRow>`select ${shiftColumns}, s.series from pos.shift s where s.id = ${shiftId}`.execute(db);
  return rows[0] === undefined ? null : withSeries(rows[0]);
}

/** Locks a shift: `close` against every act of the shift, `act` against closing only. First in the lock order. */
export async function lockShift(trx: Trx, shiftId: string, lock: 'close' | 'act'): Promise<FoundShift | null> {
  const clause = lock === 'close' ? sql`for update` : sql`for key share`;
  const { rows } = await sql<ShiftRow>`select ${shiftColumns}, s.series from pos.shift s where s.id = ${shiftId} ${clause}`.execute(typed(trx));
  return rows[0] === undefined ? null : withSeries(rows[0]);
}

/** The shifts that are open at a location; one per register at most. */
export async function findOpenShifts(db: Kysely<unknown>, locationId: string): Promise<ShiftView[]> {
  const { rows } = await sql<ShiftView>`select ${shiftColumns} from pos.shift s where s.location_id = ${locationId} and s.state = 'open' order by s.opened_at, s.id`.execute(db);
  return rows;
}

/** Newest first; `after` is the id of the last shift of the page before. An unknown one gives an empty page. */
export async function findShifts(db: Kysely<unknown>, page: { locationId: string; after?: string; limit: number }): Promise<ShiftView[]> {
  const after = page.after === undefined ? sql`` : sql`and (s.opened_at, s.id) < (select opened_at, id from pos.shift where id = ${page.after})`;
  const { rows } = await sql<ShiftView>`select ${shiftColumns} from pos.shift s where s.location_id = ${page.locationId} ${after} order by s.opened_at desc, s.id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** Whether a register has an open shift: then people may not delete it. */
export async function hasOpenShift(db: Kysely<unknown>, registerId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select exists(select from pos.shift where register_id = ${registerId} and state = 'open') as open`.execute(db);
  return rows[0]?.open ?? false;
}
