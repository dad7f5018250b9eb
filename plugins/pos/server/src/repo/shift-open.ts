import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { ShiftView } from '../../../contracts/shift';
import { seriesName } from '../domain/series-name';
import { shiftColumns } from './shift-columns';

export interface LastShift { readonly id: string; readonly state: 'open' | 'closed'; /** What the last close left in the drawer: its count less what went to the safe. null while it is open. */ readonly leftMinor: number | null }

/**
 * The register's latest shift, locked: whoever closes it at this moment is waited for, so that the opening knows its count (S4). Late money of it, which holds it only against a close, is not.
 * A register without any shift locks nothing; the partial unique index decides between two first openings (S1).
 */
export async function lockLastShift(trx: Trx, registerId: string): Promise<LastShift | null> {
  const { rows } = await sql<LastShift>`
    select id, state, counted_minor - closing_drop_minor as "leftMinor" from pos.shift where register_id = ${registerId} order by opened_at desc limit 1 for no key update`.execute(typed(trx));
  return rows[0] ?? null;
}

/** The number series of a register, made on its first opening. Two registers of one code get different names. */
export async function ensureSeries(trx: Trx, register: { id: string; code: string; locationId: string; locationCode: string }): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const name = seriesName(register.locationCode, register.code, attempt);
    const { rows } = await sql<{ series: string }>`
      with made as (insert into pos.receipt_series (series, register_id, location_id) values (${name}, ${register.id}, ${register.locationId}) on conflict do nothing returning series)
      select series from made union all select series from pos.receipt_series where register_id = ${register.id}`.execute(typed(trx));
    if (rows[0] !== undefined) return rows[0].series;
  }
}

export interface OpeningShift {
  readonly id: string; readonly locationId: string; readonly registerId: string; readonly registerName: string; readonly series: string; readonly currency: string;
  readonly timeZone: string; readonly cutoffHour: number; readonly openedBy: string; readonly openedByName: string;
  readonly count: unknown; readonly floatMinor: number; readonly expectedMinor: number | null;
}

/** Inserts an open shift with its business date (S9). Violates `shift_one_open_per_register` when another was faster, `shift_pkey` for a used id. */
export async function insertShift(trx: Trx, shift: OpeningShift): Promise<ShiftView> {
  const differenceMinor = shift.expectedMinor === null ? 0 : shift.floatMinor - shift.expectedMinor;
  const { rows } = await sql<ShiftView>`
    insert into pos.shift as s (id, location_id, register_id, register_name, series, business_date, currency, opened_at, opened_by, opened_by_name,
      opening_count, opening_float_minor, opening_expected_minor, opening_difference_minor)
    select ${shift.id}, ${shift.locationId}, ${shift.registerId}, ${shift.registerName}, ${shift.series}, pos.business_date(clock.at, ${shift.timeZone}, ${shift.cutoffHour}), ${shift.currency},
      clock.at, ${shift.openedBy}, ${shift.openedByName}, ${JSON.stringify(shift.count)}::jsonb, ${shift.floatMinor}, ${shift.expectedMinor}::bigint, ${differenceMinor}
    from (select platform.now() as at) clock
    returning ${shiftColumns}`.execute(typed(trx));
  return rows[0] as ShiftView;
}
