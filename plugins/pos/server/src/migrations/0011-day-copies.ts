import { sql, type Migration } from 'kysely';

/** Each time that the report of a day was printed again (S11); the day itself never changes. */
export const dayCopies: Migration = {
  async up(db) {
    await sql.raw(`create table pos.day_copy (day_close_id uuid not null references pos.day_close, copy int not null check (copy >= 1), actor_id text not null, actor_name text not null, at timestamptz not null, primary key (day_close_id, copy))`).execute(db);
    await sql.raw(`create trigger day_copy_append_only before update or delete or truncate on pos.day_copy for each statement execute function platform.refuse_change()`).execute(db);
  },
};
