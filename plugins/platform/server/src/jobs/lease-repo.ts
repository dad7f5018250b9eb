import type { Db } from '../events/event-repo';

/** All times are the real clock's: moving the business clock must not hand a running job to a second process. */
export async function ensureLeases(db: Db, names: readonly string[]): Promise<void> {
  await db.query('insert into platform.job_lease (name) select unnest($1::text[]) on conflict do nothing', [names]);
}

/** Takes those of the jobs that are due and that nobody holds, and says when each is due next. A job whose period was shortened is due too. */
export async function claimLeases(db: Db, holder: string, leaseMs: number, jobs: ReadonlyArray<{ name: string; everyMs: number }>): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `update platform.job_lease l set holder = $1, held_until = clock_timestamp() + $2 * interval '1 millisecond',
       due_at = clock_timestamp() + j.every_ms * interval '1 millisecond', started_at = clock_timestamp()
     from unnest($3::text[], $4::float8[]) as j(name, every_ms)
     where l.name = j.name and (l.due_at <= clock_timestamp() or l.due_at > clock_timestamp() + j.every_ms * interval '1 millisecond')
       and (l.held_until is null or l.held_until < clock_timestamp())
     returning l.name`, [holder, leaseMs, jobs.map((job) => job.name), jobs.map((job) => job.everyMs)]);
  return rows.map((row) => row.name);
}

/** Holds on to a lease. False: it lapsed and another process may be running the job. */
export async function renewLease(db: Db, holder: string, leaseMs: number, name: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update platform.job_lease set held_until = clock_timestamp() + $3 * interval '1 millisecond' where name = $1 and holder = $2 and held_until is not null`,
    [name, holder, leaseMs]);
  return rowCount === 1;
}

export async function releaseLease(db: Db, holder: string, name: string, error: string | null): Promise<void> {
  await db.query(`update platform.job_lease set held_until = null, finished_at = clock_timestamp(), last_error = $3 where name = $1 and holder = $2`, [name, holder, error]);
}
