import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // A tablet tied to a place. Only the hash of its secret is kept.
  `create table platform.device (
     id uuid primary key, name text not null check (length(name) between 1 and 60),
     location_id text not null, register_id text, station_ids text[] not null default '{}',
     secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
     enrolled_at timestamptz not null default platform.now(), enrolled_by text not null, enrolled_by_name text not null,
     revoked_at timestamptz, revoked_by text, last_seen_at timestamptz,
     check ((revoked_at is null) = (revoked_by is null)))`,
  `create index device_by_location on platform.device (location_id, enrolled_at)`,

  // Who works where. Staff are users-permissions users by documentId; no foreign key into Strapi's tables (design 4).
  `create table platform.staff_location (staff_id text not null, location_id text not null, primary key (staff_id, location_id))`,
  `create index staff_location_by_location on platform.staff_location (location_id, staff_id)`,
  `create table platform.staff_pin (staff_id text primary key, hash text not null, set_at timestamptz not null default platform.now())`,

  // Limiters. Counted before the secret is checked, so that many guesses at once cannot slip through together.
  `create table platform.pin_attempt (
     device_id uuid not null references platform.device on delete cascade, staff_id text not null,
     failures int not null check (failures > 0), first_at timestamptz not null, locked_until timestamptz,
     primary key (device_id, staff_id))`,
  `create table platform.sign_in_attempt (key text primary key, attempts int not null check (attempts > 0), first_at timestamptz not null)`,

  // A second person's yes: for one command, one act, one amount, once (design 7).
  `create table platform.approval (
     id uuid primary key, approver_id text not null, asker_id text not null,
     device_id uuid not null references platform.device, location_id text not null,
     command_id uuid not null, act text not null, subject_id text not null,
     amount_minor bigint check (amount_minor >= 0), subject_version int check (subject_version >= 0),
     granted_at timestamptz not null default platform.now(), expires_at timestamptz not null, spent_at timestamptz,
     check (approver_id <> asker_id), check (expires_at > granted_at))`,
  `create index approval_by_command on platform.approval (command_id)`,
];

/** Devices, membership, PINs, limiters and approvals. */
export const staff: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
