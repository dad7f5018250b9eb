import { sql, type Kysely } from 'kysely';
import type { SigningKey } from '@nova/platform/pure';
import type { JournalHead } from '../domain/journal-head';

const instant = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';

/** Where a series stands: its newest entry, and the newest that is signed (`genesisHash` and 0 while none is). */
export interface SeriesHead { readonly series: string; readonly lastNumber: number; readonly signedNumber: number; readonly signedHash: string; readonly now: string }

/** The series that moved since their newest head was signed. */
export async function findMovedSeries(db: Kysely<unknown>): Promise<SeriesHead[]> {
  const { rows } = await sql<SeriesHead>`
    select s.series, s.next_number - 1 as "lastNumber", coalesce(h.number, 0) as "signedNumber", coalesce(h.hash, repeat('0', 64)) as "signedHash", to_char(platform.now() at time zone 'UTC', ${instant}) as now
    from pos.receipt_series s left join lateral (select number, hash from pos.journal_head h where h.series = s.series order by number desc limit 1) h on true
    where s.next_number - 1 > coalesce(h.number, 0) order by s.series`.execute(db);
  return rows;
}

/** Makes the key known before its first signature, for whoever verifies later. */
export async function keepKey(db: Kysely<unknown>, { keyId, publicKey }: SigningKey): Promise<void> {
  await sql`insert into pos.journal_key (key_id, public_key) values (${keyId}, ${publicKey}) on conflict (key_id) do nothing`.execute(db);
}

/** Keeps signed heads in one statement. A head that another process signed first stays as it is; one whose entry is not what was signed is left out. */
export async function insertHeads(db: Kysely<unknown>, heads: readonly JournalHead[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into pos.journal_head (series, number, hash, key_id, signature, signed_at)
    select h.series, h.number, h.hash, h."keyId", h.signature, h."signedAt"
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as h(series text, number int, hash text, "keyId" text, signature text, "signedAt" timestamptz)
    join pos.journal_entry e on e.series = h.series and e.number = h.number and e.hash = h.hash
    on conflict on constraint journal_head_once do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** The signed heads of a series up to a number, in order. */
export async function readHeads(db: Kysely<unknown>, series: string, throughNumber: number): Promise<JournalHead[]> {
  const { rows } = await sql<JournalHead>`
    select series, number, hash, key_id as "keyId", to_char(signed_at at time zone 'UTC', ${instant}) as "signedAt", signature
    from pos.journal_head where series = ${series} and number <= ${throughNumber} order by number`.execute(db);
  return rows;
}

/** The keys that signed heads of a series. */
export async function readKeys(db: Kysely<unknown>, series: string): Promise<{ keyId: string; publicKey: string }[]> {
  const { rows } = await sql<{ keyId: string; publicKey: string }>`
    select key_id as "keyId", public_key as "publicKey" from pos.journal_key k
    where exists (select from pos.journal_head h where h.series = ${series} and h.key_id = k.key_id) order by first_used_at, key_id`.execute(db);
  return rows;
}

/** Age in seconds of the oldest entry that no signed head covers; 0 when all are covered. */
export async function unsignedAge(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(max(extract(epoch from platform.now() - e.at)), 0)::float8 as seconds
    from pos.receipt_series s
    left join lateral (select number from pos.journal_head h where h.series = s.series order by number desc limit 1) h on true
    join lateral (select at from pos.journal_entry e where e.series = s.series and e.number > coalesce(h.number, 0) order by number limit 1) e on true`.execute(db);
  return rows[0]?.seconds ?? 0;
}
