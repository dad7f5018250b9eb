import { sql, type Migration } from 'kysely';

/** Papers of refunds. */
export const creditReceipts: Migration = {
  async up(db) {
    await sql.raw(`alter table printing.job drop constraint job_document_type_check`).execute(db);
    await sql.raw(`alter table printing.job add constraint job_document_type_check check (document_type in ('kitchen-ticket', 'bill', 'receipt', 'credit-receipt', 'x-report', 'z-report', 'test', 'drawer'))`).execute(db);
  },
};
