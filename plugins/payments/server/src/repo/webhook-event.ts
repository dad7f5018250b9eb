import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { WebhookView } from '../../../contracts/webhook-event';

export interface NewWebhook {
  readonly id: string;
  readonly provider: string;
  readonly eventId: string;
  readonly objectKind: 'payment' | 'refund' | null;
  readonly objectReference: string | null;
  /** As the object carries it; kept only when it is one of ours. */
  readonly operationId: string | null;
  readonly payloadSha256: string;
  readonly correlationId: string;
}

/** Writes what a provider told, with the operation and the place that it is about as far as they can be seen. False: we have it already. What has no object is done with at once. */
export async function insertWebhook(db: Kysely<unknown>, webhook: NewWebhook): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into payments.webhook_event (id, provider, event_id, object_kind, object_reference, operation_id, location_id, payload_sha256, correlation_id, received_at, state, reason, finished_at)
    select ${webhook.id}, ${webhook.provider}, ${webhook.eventId}, ${webhook.objectKind}, ${webhook.objectReference}, o.id, o.location_id, ${webhook.payloadSha256},
      coalesce(o.correlation_id, ${webhook.correlationId}), clock.at, told.state, told.reason, case when told.state = 'done' then clock.at end
    from (select platform.now() as at) clock
    cross join (select case when ${webhook.objectReference}::text is null then 'done' else 'received' end as state, case when ${webhook.objectReference}::text is null then 'not-ours' end as reason) told
    left join lateral (
      select id, location_id, correlation_id from payments.operation
      where provider = ${webhook.provider} and (id = ${webhook.operationId} or provider_reference = ${webhook.objectReference})
      order by (id = ${webhook.operationId}) desc nulls last, created_at limit 1) o on true
    on conflict on constraint webhook_event_once do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export interface DueWebhook { readonly id: string; readonly provider: string; readonly objectReference: string; readonly operationId: string | null; readonly attempts: number; readonly correlationId: string }

/** Takes webhooks that are due and puts them off by the lease, longest due first; a worker that dies gives them back by saying nothing. */
export async function claimWebhooks(db: Kysely<unknown>, leaseMs: number, limit: number): Promise<DueWebhook[]> {
  const { rows } = await sql<DueWebhook>`
    with due as (
      select id from payments.webhook_event where state = 'received' and next_attempt_at <= (select clock_timestamp()) order by next_attempt_at limit ${limit} for update skip locked)
    update payments.webhook_event w set next_attempt_at = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
    from due where w.id = due.id
    returning w.id, w.provider, w.object_reference as "objectReference", w.operation_id as "operationId", w.attempts, w.correlation_id as "correlationId"`.execute(db);
  return rows;
}

/** `found`: the operation that it was about, when it was not known before. */
export async function finishWebhook(db: Kysely<unknown>, id: string, reason: string | null, found: { readonly id: string; readonly locationId: string; readonly correlationId: string } | null): Promise<void> {
  await sql`
    update payments.webhook_event set state = 'done', reason = ${reason}, finished_at = platform.now(), attempts = attempts + 1,
      operation_id = coalesce(operation_id, ${found?.id ?? null}::uuid), location_id = coalesce(location_id, ${found?.locationId ?? null}::text), correlation_id = coalesce(${found?.correlationId ?? null}::text, correlation_id)
    where id = ${id} and state = 'received'`.execute(db);
}

export interface Failure { readonly reason: string; readonly retryMs: number; readonly maxAttempts: number }

/** Counts a failed attempt, once however many saw it fail, and gives up after the last. null: another was faster. */
export async function failWebhook(db: Kysely<unknown>, { id, attempts }: Pick<DueWebhook, 'id' | 'attempts'>, { reason, retryMs, maxAttempts }: Failure): Promise<'received' | 'dead' | null> {
  const { rows } = await sql<{ state: 'received' | 'dead' }>`
    update payments.webhook_event set attempts = attempts + 1, reason = ${reason}, next_attempt_at = clock_timestamp() + ${retryMs} * interval '1 millisecond',
      state = case when attempts + 1 >= ${maxAttempts} then 'dead' else 'received' end, finished_at = case when attempts + 1 >= ${maxAttempts} then platform.now() end
    where id = ${id} and attempts = ${attempts} and state = 'received' returning state`.execute(db);
  return rows[0]?.state ?? null;
}

const view: RawBuilder<WebhookView> = sql`id, provider, event_id as "eventId", object_kind as "objectKind", object_reference as "objectReference", operation_id as "operationId", location_id as "locationId",
  state, attempts, next_attempt_at as "nextAttemptAt", reason, correlation_id as "correlationId", received_at as "receivedAt", finished_at as "finishedAt"`;

export interface WebhookFilter { readonly locationId: string; readonly provider?: string; readonly from?: string; readonly to?: string }

/** Of a place, and what has no place (yet). */
function within({ locationId, provider, from, to }: WebhookFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`(location_id = ${locationId} or location_id is null)`];
  if (provider !== undefined) conditions.push(sql`provider = ${provider}`);
  if (from !== undefined) conditions.push(sql`received_at >= ${from}::timestamptz`);
  if (to !== undefined) conditions.push(sql`received_at < ${to}::timestamptz`);
  return conditions;
}

/** Newest first. Ids are time-ordered, so any page costs what the first does. */
export async function findWebhooks(db: Kysely<unknown>, page: WebhookFilter & { readonly state?: string; readonly after?: string; readonly limit: number }): Promise<WebhookView[]> {
  const conditions = within(page);
  if (page.state !== undefined) conditions.push(sql`state = ${page.state}`);
  if (page.after !== undefined) conditions.push(sql`id < ${page.after}`);
  const { rows } = await sql<WebhookView>`select ${view} from payments.webhook_event where ${sql.join(conditions, sql` and `)} order by id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** How many were given up on and wait for a replay. */
export async function countDead(db: Kysely<unknown>, filter: WebhookFilter): Promise<number> {
  const { rows } = await sql<{ dead: number }>`select count(*)::int as dead from payments.webhook_event where state = 'dead' and ${sql.join(within(filter), sql` and `)}`.execute(db);
  return rows[0]?.dead ?? 0;
}

export async function lockWebhook(trx: Trx, id: string): Promise<WebhookView | null> {
  const { rows } = await sql<WebhookView>`select ${view} from payments.webhook_event where id = ${id} for no key update`.execute(typed(trx));
  return rows[0] ?? null;
}

const revived = sql`state = 'received', attempts = 0, finished_at = null, next_attempt_at = clock_timestamp()`;

/** Gives a dead webhook its attempts back; why it died stays until it is done. null: it is not dead. */
export async function reviveWebhook(trx: Trx, id: string): Promise<WebhookView | null> {
  const { rows } = await sql<WebhookView>`update payments.webhook_event set ${revived} where id = ${id} and state = 'dead' returning ${view}`.execute(typed(trx));
  return rows[0] ?? null;
}

/** How many dead webhooks got their attempts back. */
export async function reviveWebhooks(trx: Trx, filter: WebhookFilter): Promise<number> {
  const { numAffectedRows } = await sql`update payments.webhook_event set ${revived} where state = 'dead' and ${sql.join(within(filter), sql` and `)}`.execute(typed(trx));
  return Number(numAffectedRows);
}
