/** A spreadsheet runs a cell that begins like a formula, also behind blanks; with an apostrophe before it, it only shows it. */
const harmless = (cell: string): string => (/^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** One line of CSV after RFC 4180. Texts are made harmless; numbers are ours and stay numbers. */
export const csvLine = (cells: readonly (string | { readonly number: string })[]): string => `${cells.map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : cell.number)).join(',')}\r\n`;

/** What tells spreadsheets that a file is UTF-8. */
export const csvMark = '\uFEFF';
