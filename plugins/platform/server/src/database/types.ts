import pg from 'pg';

const timestamptz = 1184, int8 = 20, date = 1082, json = 114, jsonb = 3802, numeric = 1700;

/** `2026-11-22 17:46:14.123+00` to ISO 8601; our sessions run in UTC, so the offset is always +00. */
const instantOf = (text: string): string => `${text.slice(0, 10)}T${text.slice(11).replace(/\+00(:00)?$/, '')}Z`;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is not a safe integer`);
  return value;
}

const own = new Map<number, (text: string) => unknown>([
  [timestamptz, instantOf], [int8, safeInteger], [date, (text) => text], [json, JSON.parse], [jsonb, JSON.parse], [numeric, (text) => text],
]);

/**
 * Type parsers for our own connections. Strapi replaces the global ones of `pg` (JSONB as text, NUMERIC as float, DATE as text),
 * so nothing here may fall back on them for the types that matter.
 */
export const ownTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : own.get(oid);
    return parser ?? pg.types.getTypeParser(oid, format ?? 'text');
  },
};
