import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // What was worked on a month ago has told all it will: no provider repeats a message for so long. What is dead or waits stays, whatever anybody asks for.
  `drop trigger webhook_event_kept on payments.webhook_event`,
  `create trigger webhook_event_kept before truncate on payments.webhook_event for each statement execute function platform.refuse_change()`,
  `create function payments.webhook_event_goes() returns trigger language plpgsql as $$
   begin
     if old.state <> 'done' or old.finished_at > platform.now() - interval '30 days' then
       raise exception 'webhook % is still needed', old.id using errcode = '2F002';
     end if;
     return old;
   end $$`,
  `create trigger webhook_event_goes before delete on payments.webhook_event for each row execute function payments.webhook_event_goes()`,
  // Rows come in the order of time: next to nothing to keep.
  `create index webhook_event_by_time on payments.webhook_event using brin (received_at)`,
];

/** Lets what was worked on go after a time (`jobs/prune-webhooks.ts`). */
export const webhookRetention: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
