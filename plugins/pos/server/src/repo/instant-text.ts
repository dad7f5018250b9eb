import { sql, type RawBuilder } from 'kysely';

/** A timestamptz inside JSON, written exactly as the pool reads one by itself, so that the same instant is the same text everywhere. */
export const instantText = (column: string): RawBuilder<string | null> => sql<string | null>`(replace((${sql.ref(column)} at time zone 'UTC')::text, ' ', 'T') || 'Z')`;
