import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // Named checks newest first: the newest of a name that many have are found here, one that few have by order_by_name.
  `create index order_log_named on pos."order" (location_id, opened_at desc, id desc) where name <> ''`,
  // Receipts by their number without the zeros before it: each series has one of it, so it names a few checks at most.
  `create index order_by_receipt_digits on pos."order" (location_id, ltrim(substring(receipt_number from '[0-9]+$'), '0')) where receipt_number is not null`,
];

/** Indexes of the order log's search by name and by a part of the receipt number. */
export const logSearch: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
