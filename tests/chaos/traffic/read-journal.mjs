/** The journal of a till's register as a manager takes it home: `{ series, entries, heads, keys }`, and its lines as they stand in the file. Waits until all of it is signed. */
export async function readJournal({ till }, patienceMs) {
  for (const until = Date.now() + patienceMs; ;) {
    const { status, text } = await till.client.raw('GET', `/api/pos/journals/${till.registerId}/export`);
    if (status !== 200) throw new Error(`the journal cannot be exported: ${status} ${text.slice(0, 300)}`);
    const lines = text.trimEnd().split('\n');
    const of = (wanted) => lines.map((line) => JSON.parse(line)).filter(({ type }) => type === wanted).map(({ type: _type, ...rest }) => rest);
    const [[heading], entries, heads, keys] = [of('journal'), of('entry'), of('head'), of('key')];
    if (heads.at(-1)?.number === heading.lastNumber) return { lines, journal: { series: heading.series, entries, heads, keys } };
    if (Date.now() > until) throw new Error(`entry ${heading.lastNumber} of ${heading.series} was not signed in time`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
