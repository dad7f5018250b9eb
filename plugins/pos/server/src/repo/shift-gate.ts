import { done, refuse, type Outcome } from '@nova/platform/pure';
import { sql, type RawBuilder } from 'kysely';

/** The open shift that an act belongs to. */
export interface GateShift {
  readonly id: string;
  readonly locationId: string;
  readonly registerId: string;
  readonly registerName: string;
  /** Journal and receipt series of the register: what appendJournal wants. */
  readonly series: string;
  /** `YYYY-MM-DD`; fixed when the shift opened (S1, S9). */
  readonly businessDate: string;
  readonly currency: string;
}

const gateJson = sql`jsonb_build_object('id', g.id, 'locationId', g.location_id, 'registerId', g.register_id, 'registerName', g.register_name,
  'series', g.series, 'businessDate', g.business_date, 'currency', g.currency)`;

/**
 * Scalar subquery for table and order acts: the open shift at a location as GateShift JSON, null when there is none (S1).
 * Put it in the select list of the query that loads the order: `select ${openShiftAt(sql.ref('o.location_id'), registerId)} as shift, …`.
 * Prefers the acting register's own shift. The row is locked FOR KEY SHARE, so a close (FOR UPDATE) waits for this transaction,
 * and a close that was faster makes the answer null. Costs one index probe.
 */
export const openShiftAt = (locationId: string | RawBuilder<unknown>, registerId: string | null): RawBuilder<GateShift | null> =>
  sql<GateShift | null>`(select ${gateJson} from (
    select s.* from pos.shift s where s.location_id = ${locationId} and s.state = 'open'
    order by (s.register_id = ${registerId}::text) desc nulls last, s.opened_at limit 1 for key share) g)`;

/** Scalar subquery for money and drawer acts: the open shift of one register as GateShift JSON, null when there is none (S1). Locks like openShiftAt. */
export const openShiftOf = (registerId: string | null): RawBuilder<GateShift | null> =>
  sql<GateShift | null>`(select ${gateJson} from (
    select s.* from pos.shift s where s.register_id = ${registerId}::text and s.state = 'open' limit 1 for key share) g)`;

/** Scalar subquery for opening a check again, of the order `o`: the open shift that ended it, else any open one of its place as openShiftAt prefers. Locks like openShiftAt. */
export const openShiftThatClosed = (registerId: string | null): RawBuilder<GateShift | null> =>
  sql<GateShift | null>`(select ${gateJson} from (
    select s.* from pos.shift s where s.location_id = o.location_id and s.state = 'open'
    order by (s.id = o.closed_shift_id) desc nulls last, (s.register_id = ${registerId}::text) desc nulls last, s.opened_at limit 1 for key share) g)`;

/** Scalar subquery for finishing what was paid by card, of the order `o`: the open shift in which money last came for it, else the one it was opened in, else any open one of its place. Locks like openShiftAt. */
export const openShiftToFinish = (): RawBuilder<GateShift | null> =>
  sql<GateShift | null>`(select ${gateJson} from (
    select s.* from pos.shift s where s.location_id = o.location_id and s.state = 'open'
    order by (s.id = (select p.shift_id from pos.order_payment p where p.order_id = o.id order by p.sequence desc limit 1)) desc nulls last, (s.id = o.shift_id) desc, s.opened_at limit 1 for key share) g)`;

/** Turns a null gate into the refusal; the command runner audits it. */
export const gate = (shift: GateShift | null | undefined, where: 'location' | 'register'): Outcome<GateShift> =>
  shift ? done(shift) : refuse('shift_not_open', where === 'register' ? 'No shift is open on this register. Open one first.' : 'No shift is open here. Open one first.', { where });
