/** A spreadsheet runs a cell that begins like a formula; with an apostrophe before it, it only shows it. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** Rows as CSV after RFC 4180. The mark at its start tells spreadsheets that it is UTF-8; marks of direction that only screens need are left out. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(harmless(cell.replace(/[\u200E\u200F\u2066-\u2069]/g, '')))).join(',')).join('\r\n')}\r\n`;
