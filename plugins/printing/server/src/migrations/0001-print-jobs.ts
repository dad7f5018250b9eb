import { sql, type Migration } from 'kysely';

const statements = [
  `create table printing.job (
     id uuid primary key,
     kind text not null default 'print' check (kind in ('print', 'kds')),
     document_type text not null check (document_type in ('kitchen-ticket', 'bill', 'receipt', 'x-report', 'z-report', 'test')),
     location_id text not null, printer_id text not null, subject_id text not null, title text not null,
     data jsonb not null, locale text not null,
     mark text not null default 'none' check (mark in ('none', 'duplicate', 'possible-duplicate')),
     opens_drawer boolean not null default false,
     state text not null default 'queued' check (state in ('queued', 'claimed', 'sending', 'done', 'failed', 'uncertain', 'cancelled')),
     -- Order of paper: a printer's jobs leave in the order in which they were written.
     sequence bigint generated always as identity unique,
     version int not null default 1,
     agent_id text, lease_id uuid, lease_until timestamptz,
     attempts int not null default 0 check (attempts >= 0), last_error text,
     process_id text not null check (process_id ~ '^[0-9A-Za-z]{4}$'),
     correlation_id text not null,
     created_at timestamptz not null default platform.now(),
     -- Not before this instant: backoff of what failed, grace of what is uncertain.
     due_at timestamptz not null default platform.now(),
     claimed_at timestamptz, sending_at timestamptz, done_at timestamptz,
     constraint job_lease_is_whole check ((state in ('claimed', 'sending')) <= (agent_id is not null and lease_id is not null and lease_until is not null)),
     constraint job_done_has_time check ((state = 'done') = (done_at is not null)))`,
  // At most one leased job of a printer: this, and not the claiming query, keeps paper in order under a race.
  `create unique index job_one_lease_per_printer on printing.job (printer_id) where state in ('claimed', 'sending')`,
  `create index job_queue on printing.job (location_id, printer_id, sequence) where state = 'queued'`,
  `create index job_open on printing.job (printer_id, state) where state in ('claimed', 'sending', 'uncertain')`,
  `create index job_by_location on printing.job (location_id, sequence desc)`,
  `create index job_by_subject on printing.job (subject_id, sequence desc)`,

  `create table printing.agent (
     agent_id text primary key, token_id text not null, location_id text not null, name text not null, version text,
     bound_at timestamptz not null default platform.now(), last_seen_at timestamptz)`,
  `create index agent_by_location on printing.agent (location_id)`,

  `create table printing.printer_status (
     location_id text not null, printer_id text not null, agent_id text not null,
     status text not null check (status in ('ready', 'offline', 'paper-out', 'error', 'unknown')),
     detail text not null default '', checked_at timestamptz not null default platform.now(), changed_at timestamptz not null default platform.now(),
     primary key (location_id, printer_id))`,
];

export const printJobs: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
