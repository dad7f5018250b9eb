import type { PrintChannel } from '@nova/platform/contracts';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { DocumentType } from '../../../contracts/job';
import type { PrinterState, PrintingTables } from './tables';

export interface StatusReport { printerId: string; status: PrinterState; detail: string }

/** Keeps what an agent saw; answers the printers whose status is new. One statement. */
export async function saveStatuses(trx: Transaction<PrintingTables>, locationId: string, agentId: string, reports: readonly StatusReport[]): Promise<string[]> {
  if (reports.length === 0) return [];
  const rows = JSON.stringify(reports.map(({ printerId, status, detail }) => ({ printer_id: printerId, status, detail })));
  const { rows: saved } = await sql<{ printer_id: string; changed: boolean }>`
    insert into printing.printer_status as known (location_id, printer_id, agent_id, status, detail, checked_at, changed_at)
    select ${locationId}, report.printer_id, ${agentId}, report.status, report.detail, clock.now, clock.now
    from (select platform.now() as now) clock,
      (select distinct on (printer_id) * from jsonb_to_recordset(${rows}::jsonb) as given(printer_id text, status text, detail text)) report
    on conflict (location_id, printer_id) do update
    set agent_id = excluded.agent_id, status = excluded.status, detail = excluded.detail, checked_at = excluded.checked_at,
        changed_at = case when known.status = excluded.status then known.changed_at else excluded.checked_at end
    returning printer_id, changed_at = checked_at as changed`.execute(trx);
  return saved.filter((row) => row.changed).map((row) => row.printer_id);
}

export interface PrinterHealth { printer_id: string; status: PrinterState; detail: string; checked_at: string; fresh: boolean }

/** The last known status of each printer; `fresh` while it is younger than `staleMs`. */
export async function listStatuses(db: Kysely<PrintingTables>, locationId: string, staleMs: number): Promise<PrinterHealth[]> {
  return db.selectFrom('printing.printer_status')
    .select(['printer_id', 'status', 'detail', 'checked_at', sql<boolean>`checked_at > platform.now() - make_interval(secs => ${staleMs / 1000}::float8)`.as('fresh')])
    .where('location_id', '=', locationId).execute();
}

/** Jobs that have not come out yet, by printer and the channel whose turn it is. */
export async function countWaiting(db: Kysely<PrintingTables>, locationId: string): Promise<{ printer_id: string; channel: PrintChannel; waiting: number }[]> {
  return db.selectFrom('printing.job').select(['printer_id', 'channel', sql<number>`count(*)::int`.as('waiting')])
    .where('location_id', '=', locationId).where('state', 'in', ['queued', 'claimed', 'sending', 'uncertain']).groupBy(['printer_id', 'channel']).execute();
}

export interface LastPrinted { jobId: string; documentType: DocumentType; subjectId: string; title: string; doneAt: string }

/** The paper that came out of each printer last. */
export async function lastPrinted(db: Kysely<PrintingTables>, printerIds: readonly string[]): Promise<Map<string, LastPrinted>> {
  const { rows } = await sql<LastPrinted & { printerId: string }>`
    select last.* from unnest(${[...printerIds]}::text[]) as wanted(printer_id)
    cross join lateral (
      select printer_id as "printerId", id as "jobId", document_type as "documentType", subject_id as "subjectId", title, done_at as "doneAt"
      from printing.job where printer_id = wanted.printer_id and state = 'done' and document_type <> 'drawer' order by done_at desc limit 1) last`.execute(db);
  return new Map(rows.map(({ printerId, ...paper }) => [printerId, paper]));
}
