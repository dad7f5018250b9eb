import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // A sale at once whose capture had its own id would follow itself for ever. Not asked of older rows, which would keep a server from starting.
  `alter table payments.operation add constraint operation_capture_is_another check (capture_id <> id) not valid`,

  // A hold with a `capture_id` reserves that id: nothing but its capture may have it. Otherwise the money would be held, and no settlement could ever write its capture down.
  // Two columns share one set of ids, which no unique index can hold; so whoever takes an id waits for whoever takes the same at that moment, and then looks. In the order of ids, lest two wait for each other.
  `create function payments.operation_claims_ids() returns trigger language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('payments.operation:' || least(new.id, new.capture_id), 0));
     if new.capture_id is not null then
       perform pg_advisory_xact_lock(hashtextextended('payments.operation:' || greatest(new.id, new.capture_id), 0));
       if exists (select from payments.operation where id = new.capture_id) then
         raise exception 'operation % cannot reserve %, which is taken', new.id, new.capture_id using errcode = '23505', constraint = 'operation_id_taken';
       end if;
     end if;
     if exists (select from payments.operation h where h.capture_id = new.id and (new.kind <> 'capture' or h.id is distinct from new.parent_id)) then
       raise exception 'operation % has the id that is reserved for a capture', new.id using errcode = '23505', constraint = 'operation_id_taken';
     end if;
     return new;
   end $$`,
  `create trigger operation_claims_ids before insert on payments.operation for each row execute function payments.operation_claims_ids()`,
];

/** Ids of captures that follow by themselves are reserved when their hold is planned. */
export const reservedCaptures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
