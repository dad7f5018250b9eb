import pg from 'pg';
import { beginStatement, commitStatement, EdgeQuery, type Edges } from './edge-query';

/** Put this at the head of the last statement of a transaction: its COMMIT then travels with it. */
export const commits = '/* commits */ ';

const maxPreparedTexts = 1000;
const names = new Map<string, string>();

/** A stable name for a statement text; none once too many different texts have been seen. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= maxPreparedTexts) return known;
  const name = `nova_${names.size + 1}`;
  names.set(text, name);
  return name;
}

const nothing = { command: '', rowCount: null, rows: [], fields: [], oid: 0 };

/**
 * A client that prepares every parametrised statement once per connection (parsing and planning the large statements of the
 * order commands costs more than running them), and lets BEGIN and COMMIT ride on the first and the last of them.
 * Statements without parameters, and everything outside transactions, go as they would with pg.
 */
export class NovaClient extends pg.Client {
  private begun = false;
  private committed = false;
  private edgesReady: Promise<unknown> | null = null;

  // The signature is wide because pg's own has six overloads; Kysely passes (text, values), pg-pool (text, values, callback).
  override query(...args: unknown[]): never {
    return this.routed(args) as never;
  }

  private routed(args: unknown[]): unknown {
    const [text, values] = args;
    if (typeof text !== 'string' || args.length !== 2 || !Array.isArray(values)) return this.plain(args);
    if (values.length === 0) return this.control(text) ?? this.plain(args);
    const edges = { opens: this.begun, closes: text.startsWith(commits) };
    const name = nameOf(text);
    if (!edges.opens && !edges.closes) return name === undefined ? this.plain(args) : this.plain([{ name, text, values }]);
    this.begun = false;
    this.committed = edges.closes;
    return this.withEdges({ name: name ?? '', text, values }, edges);
  }

  /** BEGIN waits for the first statement; a COMMIT or ROLLBACK that has nothing left to end is not sent. */
  private control(text: string): Promise<unknown> | null {
    if (text === 'begin') {
      this.begun = true;
      this.committed = false;
      return Promise.resolve(nothing);
    }
    if (text !== 'commit' && text !== 'rollback') return null;
    const over = this.begun || (text === 'commit' && this.committed);
    this.begun = false;
    this.committed = false;
    return over ? Promise.resolve(nothing) : null;
  }

  /** Whatever is not ours goes to pg; a BEGIN that still waits goes first. */
  private plain(args: unknown[]): unknown {
    const forward = super.query as (...rest: unknown[]) => unknown;
    if (this.begun) {
      this.begun = false;
      void (forward.call(this, 'begin') as Promise<unknown>).catch(() => undefined);
    }
    return forward.apply(this, args);
  }

  private async withEdges(config: pg.QueryConfig, edges: Edges): Promise<unknown> {
    const forward = super.query as (...rest: unknown[]) => Promise<unknown>;
    // An empty transaction, once per connection, prepares both edges.
    this.edgesReady ??= Promise.all([forward.call(this, { name: beginStatement, text: 'begin' }), forward.call(this, { name: commitStatement, text: 'commit' })]);
    await this.edgesReady;
    return new Promise((resolve, reject) => {
      const query = new EdgeQuery(config, edges);
      query.callback = (error, result) => (error === null || error === undefined ? resolve(result) : reject(error));
      void forward.call(this, query);
    });
  }
}
