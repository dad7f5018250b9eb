import type { Kysely, Selectable } from 'kysely';
import type { AuditTable, StaffTables } from './staff-tables';

export interface AuditPage { locationId: string; subjectId?: string | undefined; after?: string | undefined; limit: number }

/** Newest first. Ids are time-ordered, so the index alone gives any page at the price of the first. */
export async function listAuditRows(db: Kysely<StaffTables>, page: AuditPage): Promise<Selectable<AuditTable>[]> {
  let query = db.selectFrom('platform.audit').selectAll().where('location_id', '=', page.locationId);
  if (page.subjectId !== undefined) query = query.where('subject_id', '=', page.subjectId);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return query.orderBy('id', 'desc').limit(page.limit).execute();
}
