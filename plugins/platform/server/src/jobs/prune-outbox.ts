import type { Db } from '../events/event-repo';

const keepDays = 7;
const batchRows = 5000;

/**
 * Removes events that are older than any reader may ask for and that every consumer has handled; their deliveries go with them.
 * A dead letter keeps its event until it is replayed. In batches, so that no transaction holds many locks. Returns how many went.
 */
export async function pruneOutbox(db: Db): Promise<number> {
  let pruned = 0;
  for (let removed = batchRows; removed === batchRows; pruned += removed) {
    const { rowCount } = await db.query(
      `delete from platform.outbox where position in (
         select position from platform.outbox o
         where seq is not null and recorded_at < platform.now() - $1 * interval '1 day'
           and not exists (select from platform.delivery d where d.outbox_position = o.position and d.state <> 'done')
         limit $2)`, [keepDays, batchRows]);
    removed = rowCount ?? 0;
  }
  return pruned;
}
