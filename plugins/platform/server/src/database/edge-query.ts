import pg from 'pg';

/** The part of pg's connection that writes protocol messages. Its typings leave these out. */
interface Wire {
  bind(message: { portal: string; statement: string; values: unknown[] }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
}
interface Completed { text: string }
/** pg.Query as it is; its typings show only the event emitter. */
interface QueryParts {
  callback: (error: Error | null, result?: pg.QueryResult) => void;
  prepare(wire: Wire): void;
  handleCommandComplete(message: Completed, wire: Wire): void;
}
const BaseQuery = pg.Query as unknown as new (config: pg.QueryConfig) => QueryParts;

export const beginStatement = 'nova_begin';
export const commitStatement = 'nova_commit';

export interface Edges { readonly opens: boolean; readonly closes: boolean }

/**
 * A prepared statement that carries BEGIN before it or COMMIT after it in the same write, so that a transaction costs no round
 * trips of its own. Half of what a command costs here is writing to a socket. When anything before the COMMIT fails the server
 * skips it, and the transaction is rolled back as usual. The two statements must have been prepared on the connection.
 */
export class EdgeQuery extends BaseQuery {
  constructor(config: pg.QueryConfig, private readonly edges: Edges) {
    super(config);
  }

  override prepare(wire: Wire): void {
    if (this.edges.opens) run(wire, beginStatement);
    super.prepare(wire);
  }

  /** pg calls it to run the bound statement and end the batch. */
  protected _getRows(wire: Wire): void {
    wire.execute({ portal: '', rows: 0 });
    if (this.edges.closes) run(wire, commitStatement);
    wire.sync();
  }

  override handleCommandComplete(message: Completed, wire: Wire): void {
    const isEdge = (this.edges.opens && message.text === 'BEGIN') || (this.edges.closes && message.text === 'COMMIT');
    if (!isEdge) super.handleCommandComplete(message, wire);
  }
}

function run(wire: Wire, statement: string): void {
  wire.bind({ portal: '', statement, values: [] });
  wire.execute({ portal: '', rows: 0 });
}
