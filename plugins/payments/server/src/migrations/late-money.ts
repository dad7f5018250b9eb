/** Part of migration 0003: money that settled after its shift was closed; the next Z of its register claims it, once (S8). */
export const lateMoney = [
  `create table payments.late_money (
     operation_id uuid primary key references payments.operation, register_id text not null, shift_id uuid not null, at timestamptz not null,
     claimed_by_shift_id uuid, claimed_at timestamptz,
     constraint late_money_claimed check ((claimed_by_shift_id is null) = (claimed_at is null)),
     constraint late_money_is_not_its_own check (claimed_by_shift_id <> shift_id))`,
  `create index late_money_waiting on payments.late_money (register_id) where claimed_by_shift_id is null`,
  `create index late_money_of_claim on payments.late_money (claimed_by_shift_id) where claimed_by_shift_id is not null`,
  `create index late_money_of_shift on payments.late_money (shift_id)`,
  `create function payments.late_money_guard() returns trigger language plpgsql as $$
   begin
     if old.claimed_by_shift_id is not null or (new.operation_id, new.register_id, new.shift_id, new.at) is distinct from (old.operation_id, old.register_id, old.shift_id, old.at) then
       raise exception 'late money % is claimed once and never rewritten', old.operation_id using errcode = '2F002';
     end if;
     return new;
   end $$`,
  `create trigger late_money_guarded before update on payments.late_money for each row execute function payments.late_money_guard()`,
  `create trigger late_money_kept before delete or truncate on payments.late_money for each statement execute function platform.refuse_change()`,
];
