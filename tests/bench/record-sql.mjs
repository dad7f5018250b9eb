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

/** The transactions of commands, whole; what sweeps and streams did meanwhile is left out. */
export function commandTransactions(statements) {
  const open = new Map();
  const kept = [];
  for (const statement of statements) {
    if (/^begin$/i.test(statement.sql)) open.set(statement.pid, []);
    open.get(statement.pid)?.push(statement);
    if (!/^commit$/i.test(statement.sql)) continue;
    const transaction = open.get(statement.pid) ?? [];
    if (transaction.some(({ sql }) => sql.includes('insert into platform.command'))) kept.push(...transaction);
    open.delete(statement.pid);
  }
  return kept;
}

/** pgbench reads `:null` or `:MI` as a variable, also within quotes. */
const colon = "'||chr(58)||'";

/** Each id of the recorded cover becomes a value of the client's turn, the same wherever it stood; so do the numbers that must be new. */
export function pgbenchScript(statements, known) {
  const keys = new Map();
  const fresh = (id) => {
    if (!keys.has(id)) keys.set(id, `k${keys.size}`);
    return `md5('${keys.get(id)}-' || :client_id::text || '-' || :turn::text || '-' || :salt::text)::uuid`;
  };
  const literal = (text) => {
    const whole = /^'([0-9a-f-]{36})'$/.exec(text)?.[1];
    if (whole !== undefined && text.match(uuid) !== null) return known.has(whole) ? text : fresh(whole);
    const parts = text
      .replace(/(?<!:):(?=[A-Za-z_])/g, colon)
      .replace(uuid, (id) => (known.has(id) ? id : `' || ${fresh(id)}::text || '`))
      .replace(/[A-Z]+-[A-Z]+-\d{6}/g, "R' || :turn::text || '");
    return parts === text ? text : `(${parts})`;
  };
  // A journal entry's number is its key, the rows of a recorded cover exist already, and a series only moves forward.
  const numbered = (line) => (line.includes('insert into pos.journal_entry') ? line.replace(/next_number = '\d+'/, 'next_number = next_number + 1').replace(/"number": ?\d+/g, `"number": ' || :turn::text || '`) : line);
  const lines = statements.map(({ sql, parameters }) => numbered(`${sql.replace(/(?<!:):(?=[A-Za-z_])/g, colon).replace(/\$(\d+)(?!\d)/g, (_, index) => literal(parameters[Number(index) - 1] ?? 'NULL')).replace(/\s*\n\s*/g, ' ')};`));
  return ['\\set turn random(1, 2000000000)', '\\set salt random(1, 2000000000)', ...lines].join('\n');
}
