import { sql, type Kysely, type Migration } from 'kysely';

/**
 * The same guard as before, asked of the columns instead of by comparing whole rows: numbering is the hottest update of all, and the old guard turned
 * every event's payload into JSON twice to find that it had not changed.
 */
const statements = [
  `drop trigger outbox_append_only on platform.outbox`,
  `create or replace function platform.guard_outbox() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' and old.seq is not null and old.recorded_at < platform.now() - interval '3 days' then return old; end if;
     raise exception 'outbox is append-only: % refused', tg_op using errcode = '2F002';
   end $$`,
  `create trigger outbox_kept before delete on platform.outbox for each row execute function platform.guard_outbox()`,
  `create trigger outbox_unchanged before update of position, id, type, location_id, aggregate_id, aggregate_version, payload, command_id, recorded_at on platform.outbox for each row execute function platform.guard_outbox()`,
  `create trigger outbox_numbered_once before update of seq on platform.outbox for each row when (old.seq is not null or new.seq is null) execute function platform.guard_outbox()`,
];

export const quietNumbering: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
