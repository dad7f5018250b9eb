import { sql, type Kysely } from 'kysely';
import type { Input } from '@nova/platform/contracts';
import type { listOperations } from '../../../contracts/list-operations';
import { givenBack, operationFacts, type OperationFacts } from './operation-view';

type OperationFilter = Input<typeof listOperations>['query'];

/** Operations, newest first; `after` is the id of the last one seen, and an unknown one gives an empty page. One query, by an index in each case. */
export async function findOperations(db: Kysely<unknown>, filter: OperationFilter): Promise<OperationFacts[]> {
  const conditions = [sql`o.location_id = ${filter.locationId}`];
  if (filter.reference !== undefined) conditions.push(sql`o.reference = ${filter.reference}`);
  if (filter.shiftId !== undefined) conditions.push(sql`o.shift_id = ${filter.shiftId}`);
  if (filter.state !== undefined) conditions.push(sql`o.state = ${filter.state}`);
  if (filter.kind !== undefined) conditions.push(sql`o.kind = ${filter.kind}`);
  if (filter.provider !== undefined) conditions.push(sql`o.provider = ${filter.provider}`);
  if (filter.from !== undefined) conditions.push(sql`o.created_at >= ${filter.from}`);
  if (filter.to !== undefined) conditions.push(sql`o.created_at < ${filter.to}`);
  if (filter.amountMinor !== undefined) conditions.push(sql`${filter.amountMinor} in (o.amount_minor, o.amount_minor + o.tip_minor)`);
  if (filter.providerReference !== undefined) conditions.push(sql`o.provider_reference = ${filter.providerReference}`);
  if (filter.after !== undefined) conditions.push(sql`(o.created_at, o.id) < (select created_at, id from payments.operation where id = ${filter.after})`);
  const { rows } = await sql<OperationFacts>`
    select ${operationFacts} from payments.operation o ${givenBack}
    where ${sql.join(conditions, sql` and `)} order by o.created_at desc, o.id desc limit ${filter.limit}`.execute(db);
  return rows;
}
