import { sql, type RawBuilder } from 'kysely';

type Signature = 'actor_id' | 'actor_name' | 'approver_id' | 'device_id';

/**
 * Whose act the transition `v` of the operation `x` was. A person who decided in review signed it; what a sweep or a webhook found out is nobody's act; the rest is of whoever
 * asked for the operation, the provider's answer to it too. Transitions from before do not say, and count as the last.
 */
export const transitionActor = (column: Signature): RawBuilder<string | null> => {
  const [own, asked] = [sql.ref(`v.${column}`), sql.ref(`x.${column}`)];
  return sql<string | null>`case when v.source in ('sweep', 'webhook') then null when v.source = 'review' then ${own} else coalesce(${own}, ${asked}) end`;
};

/** The decision in review has the correlation id of its own command, all else that of the operation. */
export const transitionCorrelation = sql<string | null>`coalesce(v.correlation_id, x.correlation_id)`;
