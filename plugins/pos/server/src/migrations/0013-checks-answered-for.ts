import { sql, type Migration } from 'kysely';

/**
 * Who answers for a check, and for what became of its money.
 * `stays_open`: a person opened it again and no money has come since, so nothing closes it by itself.
 * A check may be carried from one shift to another and back, as often as people like: only one hand-over of it may wait, and a payment, which keeps its shift, is carried once.
 * `source` and the rest say how each state of an operation came about; transitions from before have none, and were told as whoever planned the operation.
 */
export const checksAnsweredFor: Migration = {
  async up(db) {
    const statements = [
      `alter table pos."order" add column stays_open boolean not null default false`,
      `alter table pos.carry_over drop constraint carry_over_pkey, add column id bigint generated always as identity primary key`,
      `create unique index carry_over_waits_once on pos.carry_over (kind, subject_id) where to_shift_id is null`,
      `create unique index carry_over_payment_once on pos.carry_over (from_shift_id, subject_id) where kind = 'open-payment'`,
      `create index carry_over_from on pos.carry_over (from_shift_id, kind, subject_id)`,
      `alter table pos.order_operation_event
         add column source text check (source in ('person', 'answer', 'sweep', 'webhook', 'review')), add column actor_id text, add column actor_name text, add column approver_id text, add column device_id uuid, add column correlation_id text`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
