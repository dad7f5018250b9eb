import { sql, type Kysely } from 'kysely';
import type { JournalView } from '../../../contracts/export-journal';
import type { JournalHeading } from '../domain/journal-lines';

const instant = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';
const heading = sql`
  'journal' as type, 'nova-journal.v1' as format, series, register_id as "registerId", location_id as "locationId",
  to_char(platform.now() at time zone 'UTC', ${instant}) as "madeAt", next_number - 1 as "lastNumber", head_hash as "headHash"`;

/** The heading of a register's journal as it stands now; null: no shift was ever opened on it. */
export async function readHeading(db: Kysely<unknown>, registerId: string): Promise<JournalHeading | null> {
  const { rows } = await sql<JournalHeading>`select ${heading} from pos.receipt_series where register_id = ${registerId}`.execute(db);
  return rows[0] ?? null;
}

/** The headings of all journals. */
export async function readHeadings(db: Kysely<unknown>): Promise<JournalHeading[]> {
  const { rows } = await sql<JournalHeading>`select ${heading} from pos.receipt_series order by series`.execute(db);
  return rows;
}

/** The journals of a place, with how far each is signed and the name its register had last. */
export async function findJournals(db: Kysely<unknown>, locationId: string): Promise<JournalView[]> {
  const { rows } = await sql<JournalView>`
    select s.series, s.register_id as "registerId", coalesce(r.register_name, s.series) as "registerName", s.next_number - 1 as entries, s.head_hash as "headHash",
      coalesce(h.number, 0) as "signedThrough", h.signed_at as "signedAt", h.key_id as "keyId"
    from pos.receipt_series s
    left join lateral (select number, signed_at, key_id from pos.journal_head h where h.series = s.series order by number desc limit 1) h on true
    left join lateral (select register_name from pos.shift where register_id = s.register_id order by opened_at desc limit 1) r on true
    where s.location_id = ${locationId} order by s.series`.execute(db);
  return rows;
}
