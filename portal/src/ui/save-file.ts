/** Hands a text to the browser as a file. `type` is its media type: `text/csv` for a table, `application/x-ndjson` for a journal. */
export function saveFile(name: string, text: string, type: 'text/csv' | 'application/x-ndjson'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A browser may ask where to put the file before it reads it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
