import { sql, type Kysely, type Migration } from 'kysely';

/** What was rejected is our own mistake (P3) and rare: an alert asks for it at each scrape, and must not read an hour's sales for it. */
export const rejectedIndex: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index operation_rejected on payments.operation (settled_at) where state = 'rejected'`.execute(db);
  },
};
