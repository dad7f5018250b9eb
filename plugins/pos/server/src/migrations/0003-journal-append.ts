import { sql, type Migration } from 'kysely';

/**
 * Appends to a series in one round trip, so that its row, the hottest of all, is locked for no longer than it must be: lock, numbers, hashes, rows, new head.
 * `entries` is a list of {kind, subjectId, shiftId, payload}, where payload is **canonical JSON as text**; what is hashed is the canonical JSON of
 * the whole entry, as `domain/journal-chain.ts` makes it, and the verifier there proves that the two agree. No row comes back for an unknown series.
 */
const appendJournal = `
  create function pos.append_journal(series_name text, entries jsonb) returns table (number int, at text, previous_hash text, hash text) language plpgsql as $$
  declare
    head record;
    entry jsonb;
    stamp timestamptz;
  begin
    select s.next_number, s.head_hash into head from pos.receipt_series s where s.series = series_name for update;
    if not found then return; end if;
    stamp := platform.now();
    at := to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
    number := head.next_number - 1;
    hash := head.head_hash;
    for entry in select value from jsonb_array_elements(entries) loop
      number := number + 1;
      previous_hash := hash;
      hash := encode(sha256(convert_to(
        '{"at":' || to_json(at) || ',"kind":' || (entry -> 'kind') || ',"number":' || number || ',"payload":' || (entry ->> 'payload') || ',"previousHash":"' || previous_hash
        || '","series":' || to_json(series_name) || ',"shiftId":' || (entry -> 'shiftId') || ',"subjectId":' || (entry -> 'subjectId') || '}', 'UTF8')), 'hex');
      insert into pos.journal_entry (series, number, kind, subject_id, shift_id, payload, previous_hash, hash, at)
      values (series_name, append_journal.number, entry ->> 'kind', (entry ->> 'subjectId')::uuid, (entry ->> 'shiftId')::uuid, (entry ->> 'payload')::jsonb, append_journal.previous_hash, append_journal.hash, stamp);
      return next;
    end loop;
    update pos.receipt_series s set next_number = append_journal.number + 1, head_hash = append_journal.hash where s.series = series_name;
  end $$`;

export const journalAppend: Migration = {
  async up(db) {
    await sql.raw(appendJournal).execute(db);
  },
};
