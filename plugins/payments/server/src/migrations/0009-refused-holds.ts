import { sql, type Kysely, type Migration } from 'kysely';

/** A hold that came to nothing here may stand at the provider: its release draws on it as on one that succeeded. As in 0003 otherwise. */
export const refusedHolds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`create or replace function payments.operation_draws() returns trigger language plpgsql as $$
   declare share bigint := new.amount_minor + new.tip_minor;
   begin
     if tg_op = 'INSERT' and new.state not in ('declined', 'rejected', 'failed') then
       update payments.operation set drawn_minor = drawn_minor + share + case new.kind when 'void' then extra_minor else 0 end
       where id = new.parent_id and (state = 'succeeded' or new.kind = 'void' and state in ('declined', 'rejected', 'failed')) and currency = new.currency
         and case new.kind when 'refund' then kind = 'capture' when 'correction' then kind in ('capture', 'refund') else kind = 'authorize' end;
       if not found then raise exception 'operation % draws on % which cannot be drawn on', new.id, new.parent_id using errcode = '23514', constraint = 'operation_ceiling'; end if;
       if new.kind = 'correction' then
         update payments.operation c set drawn_minor = c.drawn_minor - share from payments.operation r where r.id = new.parent_id and r.kind = 'refund' and c.id = r.parent_id;
       end if;
     elsif tg_op = 'UPDATE' and new.state <> old.state and new.state in ('declined', 'rejected', 'failed') then
       update payments.operation set drawn_minor = drawn_minor - share - case new.kind when 'void' then extra_minor else 0 end where id = new.parent_id;
     end if;
     return null;
   end $$`).execute(db);
  },
};
