import { sql, type Migration } from 'kysely';

const statements = [
  `alter table printing.job drop constraint job_state_check`,
  `alter table printing.job add constraint job_state_check check (state in ('queued', 'claimed', 'sending', 'done', 'failed', 'uncertain', 'diverted', 'cancelled'))`,
  // A drawer can be kicked without a paper.
  `alter table printing.job drop constraint job_document_type_check`,
  `alter table printing.job add constraint job_document_type_check check (document_type in ('kitchen-ticket', 'bill', 'receipt', 'x-report', 'z-report', 'test', 'drawer'))`,
  `alter table printing.job
     -- Whose turn it is: only this channel may claim the job.
     add column channel text not null default 'agent' check (channel in ('qz', 'agent', 'http')),
     -- The channels that had their turn before, with when, how and why.
     add column tried jsonb not null default '[]',
     -- When the job came to the last channel that was new to it: how long it has waited there.
     add column turn_at timestamptz not null default platform.now(),
     -- A test of one channel is never handed to another.
     add column only_channel boolean not null default false,
     add column diverted_at timestamptz, add column acknowledged_at timestamptz, add column acknowledged_by text,
     add constraint job_diverted_has_time check ((state = 'diverted') <= (diverted_at is not null)),
     add constraint job_acknowledged_was_diverted check ((acknowledged_at is not null) <= (diverted_at is not null))`,
  // What a screen must show.
  `create index job_on_screen on printing.job (location_id, sequence) where diverted_at is not null and acknowledged_at is null and state not in ('done', 'cancelled')`,
  `create index job_last_printed on printing.job (printer_id, done_at desc) where state = 'done'`,

  `create table printing.channel_status (
     location_id text not null, printer_id text not null, channel text not null check (channel in ('qz', 'agent', 'http')),
     state text not null check (state in ('up', 'down')),
     last_seen_at timestamptz, last_success_at timestamptz, last_failure_at timestamptz, last_error text,
     -- When this channel last said what became of a paper: from then on the printer was free.
     active_at timestamptz, changed_at timestamptz not null default platform.now(),
     primary key (location_id, printer_id, channel))`,

  `create table printing.qz_device (
     device_id uuid primary key, location_id text not null, name text not null,
     enabled_at timestamptz not null default platform.now(), enabled_by text not null, last_seen_at timestamptz)`,
  `create index qz_device_by_location on printing.qz_device (location_id)`,
];

export const channels: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
