import { sql, type Kysely } from 'kysely';
import { bucketCountCeiling, orderBuckets, type OrderBucket } from '../../../contracts/order-bucket';
import { inBucket } from './bucket-sql';

export interface CountQuery { readonly locationId: string; readonly businessDate?: string; readonly serverId?: string }

/** Checks in each bucket. One query: a day is walked once; without a day each bucket is counted up to the ceiling on its own index, so that history costs nothing. */
export async function countBuckets(db: Kysely<unknown>, query: CountQuery): Promise<Record<OrderBucket, number>> {
  const where = [sql`o.location_id = ${query.locationId}`];
  if (query.businessDate !== undefined) where.push(sql`o.business_date = ${query.businessDate}`);
  if (query.serverId !== undefined) where.push(sql`o.server_id = ${query.serverId}`);
  const within = sql.join(where, sql` and `);
  const counted = query.businessDate === undefined
    ? sql`select ${sql.join(orderBuckets.map((bucket) => sql`(select count(*)::int from (select from pos."order" o where ${within} and ${inBucket[bucket]} limit ${sql.lit(bucketCountCeiling)}) c) as ${sql.ref(bucket)}`))}`
    : sql`select ${sql.join(orderBuckets.map((bucket) => sql`least(count(*) filter (where ${inBucket[bucket]}), ${sql.lit(bucketCountCeiling)})::int as ${sql.ref(bucket)}`))} from pos."order" o where ${within}`;
  const { rows } = await sql<Record<OrderBucket, number>>`${counted}`.execute(db);
  return rows[0] as Record<OrderBucket, number>;
}
