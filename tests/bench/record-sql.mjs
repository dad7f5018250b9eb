/**
 * Turns what one cover did to PostgreSQL into a script for pgbench, so that both run the same SQL in the same run.
 * The statements and their parameters come from the server's own log (log_statement_sample and parameters), not from our code:
 * the comparison cannot drift from what is really executed.
 */
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Reads `LOG:  execute name: SQL` with `DETAIL:  Parameters: $1 = '…'` of one backend's log into statements. */
export function readLog(text) {
  const statements = [];
  for (const entry of text.split(/^(?=\S+ \S+ \S+ \[\d+\] )/m)) {
    const pid = /\[(\d+)\]/.exec(entry)?.[1];
    const sql = /LOG: {2}(?:execute [^:]+|statement): ([\s\S]*)$/.exec(entry)?.[1]?.trimEnd();
    if (sql !== undefined) statements.push({ pid, sql, parameters: [] });
    const detail = /DETAIL: {2}Parameters: ([\s\S]*)$/i.exec(entry)?.[1]?.trimEnd();
    if (detail !== undefined && statements.length > 0) statements.at(-1).parameters = readParameters(detail);
  }
  return statements;
}

function readParameters(detail) {
  const values = [];
  for (const match of detail.matchAll(/\$(\d+) = (NULL|'(?:[^']|'')*')/g)) values[Number(match[1]) - 1] = match[2];
  return values;
}

/** Each id of the recorded cover becomes a value of the client's turn, the same wherever it stood. */
export function pgbenchScript(statements, known) {
  const keys = new Map();
  const fresh = (id) => {
    if (!keys.has(id)) keys.set(id, `k${keys.size}`);
    return `md5('${keys.get(id)}-' || :client_id || '-' || :turn || '-' || :salt)::uuid::text`;
  };
  const literal = (text) => {
    if (text === 'NULL' || !uuid.test(text)) return text;
    return `(${text.replace(uuid, (id) => (known.has(id) ? id : `' || ${fresh(id)} || '`))})`;
  };
  const lines = statements.map(({ sql, parameters }) => `${sql.replace(/\$(\d+)(?!\d)/g, (_, index) => literal(parameters[Number(index) - 1] ?? 'NULL')).replace(/\s*\n\s*/g, ' ')};`);
  return ['\\set turn random(1, 2000000000)', '\\set salt random(1, 2000000000)', ...lines].join('\n');
}
