import { sql, type Kysely, type Transaction } from 'kysely';
import type { PrintingTables } from './tables';

/** The one clock, as ISO text. */
export async function readNow(trx: Kysely<PrintingTables> | Transaction<PrintingTables>): Promise<string> {
  const { rows } = await sql<{ now: string }>`select platform.now() as now`.execute(trx);
  return (rows[0] as { now: string }).now;
}
