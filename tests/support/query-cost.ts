import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import pg from 'pg';

interface Node { 'Node Type': string; 'Relation Name'?: string; 'Shared Hit Blocks': number; 'Shared Read Blocks': number; Plans?: Node[] }
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** `pages` of 8 kB that a query touches, and the tables that it walked from end to end: what it costs, whoever else is busy on this machine. */
export interface QueryCost { readonly pages: number; readonly walks: readonly string[] }
export interface QueryCosts {
  /** What the queries that are asked about run on. */
  readonly db: Kysely<unknown>;
  /** Asks, and then explains the last statement of it, run once more. */
  cost(ask: (db: Kysely<unknown>) => Promise<unknown>): Promise<QueryCost>;
  close(): Promise<void>;
}

export function queryCosts(connectionString: string): QueryCosts {
  let last: CompiledQuery | null = null;
  const pool = new pg.Pool({ connectionString, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), log: (event) => { last = event.query; } });
  return {
    db,
    async cost(ask) {
      await ask(db);
      const { sql: text, parameters } = last as unknown as CompiledQuery;
      const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Node }] | string }>(`explain (analyze, buffers, format json) ${text}`, [...parameters]);
      const found = rows[0]?.['QUERY PLAN'] ?? '';
      const [{ Plan: plan }] = (typeof found === 'string' ? JSON.parse(found) : found) as [{ Plan: Node }];
      return { pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], walks: nodesOf(plan).filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? '') };
    },
    close: () => db.destroy(),
  };
}
