import { sql, type Kysely } from 'kysely';
import type { OperationView } from '../../../contracts/operation';

export interface OperationFilter { readonly locationId: string; readonly reference?: string; readonly shiftId?: string; readonly after?: string; readonly limit: number }

/** Operations, newest first; `after` is the id of the last one seen, and an unknown one gives an empty page. One query, by an index in each case. */
export async function findOperations(db: Kysely<unknown>, filter: OperationFilter): Promise<OperationView[]> {
  const conditions = [sql`location_id = ${filter.locationId}`];
  if (filter.reference !== undefined) conditions.push(sql`reference = ${filter.reference}`);
  if (filter.shiftId !== undefined) conditions.push(sql`shift_id = ${filter.shiftId}`);
  if (filter.after !== undefined) conditions.push(sql`(created_at, id) < (select created_at, id from payments.operation where id = ${filter.after})`);
  const { rows } = await sql<OperationView>`
    select id, kind, state, provider, reference, location_id as "locationId", register_id as "registerId", shift_id as "shiftId", tender_type_id as "tenderTypeId",
      tender_kind as "tenderKind", currency, amount_minor as "amountMinor", tip_minor as "tipMinor", tendered_minor as "tenderedMinor", change_minor as "changeMinor",
      rounding_minor as "roundingMinor", external_reference as "externalReference", created_at as "createdAt", settled_at as "settledAt"
    from payments.operation where ${sql.join(conditions, sql` and `)} order by created_at desc, id desc limit ${filter.limit}`.execute(db);
  return rows;
}
