/**
 * How a ReceiptLine document becomes dots. One place, because the server's preview and the agent's bytes must agree:
 * letters from the code pages 437, 852, 858, 866 and 1252, pictures in hard black and white, lines set a little apart.
 */
export const paperSettings = (columns: number) => ({ cpl: columns, encoding: 'multilingual', gradient: false, spacing: true, cutting: true }) as const;
