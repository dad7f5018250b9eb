import { sql, type Kysely, type Transaction } from 'kysely';
import type { JobRow, PrintingTables } from './tables';

/** On a screen: diverted and unread, or failed for good, and not printed since. A kick of the drawer is no paper, and a test page is nobody's dinner. */
const onScreen = sql<boolean>`(diverted_at is not null and acknowledged_at is null and state not in ('done', 'cancelled') and document_type not in ('test', 'drawer'))`;

/** What a screen must show, oldest first. */
export async function listDiverted(db: Kysely<PrintingTables>, locationId: string, printerIds: readonly string[] | null, limit: number): Promise<{ rows: JobRow[]; count: number }> {
  const shown = db.selectFrom('printing.job').where('location_id', '=', locationId).where(onScreen)
    .$if(printerIds !== null, (query) => query.where('printer_id', 'in', printerIds === null || printerIds.length === 0 ? [''] : [...printerIds]));
  const rows = await shown.selectAll().orderBy('sequence').limit(limit).execute();
  const counted = rows.length < limit ? rows.length : (await shown.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()).count;
  return { rows, count: counted };
}

/** Somebody read it: off the screen. A job that is being printed at this moment stays with its printer. Null: it is on no screen. */
export async function acknowledgeJob(trx: Transaction<PrintingTables>, jobId: string, by: string): Promise<JobRow | null> {
  const row = await trx.updateTable('printing.job')
    .set((eb) => ({
      acknowledged_at: sql<string>`platform.now()`, acknowledged_by: by, version: eb('version', '+', 1),
      state: sql<JobRow['state']>`case when state in ('queued', 'failed') then 'diverted' else state end`,
    }))
    .where('id', '=', jobId).where(onScreen).returningAll().executeTakeFirst();
  return row ?? null;
}

/** How many papers screens show, by printer. */
export async function countDiverted(db: Kysely<PrintingTables>, locationId: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom('printing.job').select(['printer_id', sql<number>`count(*)::int`.as('shown')])
    .where('location_id', '=', locationId).where(onScreen).groupBy('printer_id').execute();
  return new Map(rows.map((row) => [row.printer_id, row.shown]));
}
