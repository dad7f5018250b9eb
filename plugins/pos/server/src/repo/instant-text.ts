import { sql, type RawBuilder } from 'kysely';

/** A timestamptz inside JSON, of a column or an expression, written exactly as the pool reads one by itself, so that the same instant is the same text everywhere. */
export const instantText = (of: string | RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`(replace((${typeof of === 'string' ? sql.ref(of) : of} at time zone 'UTC')::text, ' ', 'T') || 'Z')`;
