import { sql, type Migration } from 'kysely';

/** Signed heads of the journal, and every key that ever signed one, so that old signatures can be checked after the key was changed (S12). */
const statements = [
  `create table pos.journal_key (
     key_id text primary key check (key_id ~ '^[0-9a-f]{16}$'), public_key text not null unique, first_used_at timestamptz not null default platform.now())`,
  `create trigger journal_key_append_only before update or delete or truncate on pos.journal_key for each statement execute function platform.refuse_change()`,
  `create table pos.journal_head (
     series text not null, number int not null, hash text not null check (hash ~ '^[0-9a-f]{64}$'), key_id text not null references pos.journal_key,
     signature text not null, signed_at timestamptz not null,
     constraint journal_head_once primary key (series, number), foreign key (series, number) references pos.journal_entry)`,
  `create trigger journal_head_append_only before update or delete or truncate on pos.journal_head for each statement execute function platform.refuse_change()`,
];

export const signedHeads: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
