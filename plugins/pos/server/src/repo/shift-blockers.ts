import { sql, type Kysely } from 'kysely';
import { namedChecksMost } from '../../../contracts/list-close-blockers';
import type { Unfinished } from '../domain/close-blockers';

type OfShift = { readonly id: string; readonly locationId: string };

type OwnUnfinished = Omit<Unfinished, 'unsettled'> & { readonly carriedOperationIds: readonly string[] };

/** Whether the open check `o` is the shift's own and does not wait for the next one. */
const isOpenIn = (shift: OfShift) => sql`o.location_id = ${shift.locationId} and o.shift_id = ${shift.id} and o.state in ('open', 'billed')
  and not exists (select from pos.carry_over c where c.from_shift_id = o.shift_id and c.kind = 'open-check' and c.subject_id = o.id and c.to_shift_id is null)`;
const carriedPayments = (shift: OfShift) => sql`(select coalesce(jsonb_agg(subject_id), '[]') from pos.carry_over where from_shift_id = ${shift.id} and kind = 'open-payment') as "carriedOperationIds"`;

/**
 * What pos itself still has open in a shift, oldest first: at most so many checks as are named that are its own and do not wait for the next shift, the drops and the
 * hand-overs that wait for their second party (S6). A check that was carried away and came back is its own again; a payment keeps its shift, so it is carried for good. The operations are
 * payments' to tell; `references` are those of the checks that they are for. One query.
 */
export async function findUnfinished(db: Kysely<unknown>, shift: OfShift, references: readonly string[]): Promise<OwnUnfinished> {
  const { rows } = await sql<OwnUnfinished>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'number', number, 'name', name, 'tableId', table_id, 'since', opened_at) order by opened_at, id), '[]') from (
        select id, number, name, table_id, opened_at from pos."order" o where ${isOpenIn(shift)} order by opened_at, id limit ${namedChecksMost}) o) as checks,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'number', number, 'name', name, 'tableId', table_id)), '[]') from pos."order" where id = any(${references}::uuid[])) as "paidChecks",
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'amountMinor', amount_minor, 'at', at) order by at, id), '[]') from pos.drop_offer where shift_id = ${shift.id} and state = 'taken') as drops,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'fromName', from_name, 'offeredAt', offered_at)), '[]') from pos.hand_over where shift_id = ${shift.id} and state = 'offered') as "handOvers",
      ${carriedPayments(shift)}`.execute(db);
  return rows[0] as OwnUnfinished;
}

/** Which of these checks the shift would have to answer for, however many it has, and which payments it has given away already. One query. */
export async function findCarriable(db: Kysely<unknown>, shift: OfShift, orderIds: readonly string[]): Promise<{ orderIds: string[]; carriedOperationIds: string[] }> {
  const { rows } = await sql<{ orderIds: string[]; carriedOperationIds: string[] }>`
    select (select coalesce(jsonb_agg(o.id), '[]') from pos."order" o where o.id = any(${orderIds}::uuid[]) and ${isOpenIn(shift)}) as "orderIds", ${carriedPayments(shift)}`.execute(db);
  return rows[0] ?? { orderIds: [], carriedOperationIds: [] };
}
