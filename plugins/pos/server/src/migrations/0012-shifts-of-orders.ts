import { sql, type Migration } from 'kysely';

/**
 * The shifts that an order names, checked without a lock. A foreign key takes FOR KEY SHARE on the shift, also for an update that does not touch it (PostgreSQL checks a row again that the
 * same transaction has written before). That lock came after the order's, against the lock order, and money that settled of a check carried into another shift met its close or the next
 * opening in a deadlock. A shift is never deleted and keeps its id (`shift_kept`), so that looking once is as good.
 */
export const shiftsOfOrders: Migration = {
  async up(db) {
    const statements = [
      `alter table pos."order" drop constraint order_shift_id_fkey, drop constraint order_closed_shift_id_fkey`,
      `create function pos.order_names_shifts() returns trigger language plpgsql as $$
       begin
         if not exists (select from pos.shift where id = new.shift_id) or (new.closed_shift_id is not null and not exists (select from pos.shift where id = new.closed_shift_id)) then
           raise exception 'order % names a shift that does not exist', new.id using errcode = '23503';
         end if;
         return new;
       end $$`,
      `create trigger order_names_shifts before insert on pos."order" for each row execute function pos.order_names_shifts()`,
      `create trigger order_names_other_shifts before update on pos."order" for each row
         when (new.shift_id <> old.shift_id or new.closed_shift_id is distinct from old.closed_shift_id) execute function pos.order_names_shifts()`,
      `create function pos.shift_keeps_its_id() returns trigger language plpgsql as $$
       begin raise exception 'shift % keeps its id', old.id using errcode = '2F002'; end $$`,
      `create trigger shift_keeps_its_id before update on pos.shift for each row when (new.id <> old.id) execute function pos.shift_keeps_its_id()`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
