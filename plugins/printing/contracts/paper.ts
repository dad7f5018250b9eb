/**
 * How a ReceiptLine document becomes dots. One place, because the server's preview and every channel's bytes must agree:
 * letters from the code pages 437, 852, 858, 866 and 1252, pictures in hard black and white, lines set a little apart.
 */
export const paperSettings = (columns: number) => ({ cpl: columns, encoding: 'multilingual', gradient: false, spacing: true, cutting: true }) as const;

/** ReceiptLine's own function; handed in, because contracts import nothing but zod. */
type Transform = (document: string, printer: ReturnType<typeof paperSettings> & { readonly command: 'escpos' }) => string;

/** ESC p 0: the first drawer connector, 50 ms on, 500 ms off. */
const drawerKick = '\x1b\x70\x00\x19\xfa';

/** GS ( H, function 48: say these four letters when everything before is on paper. */
const askProcessId = (id: string): string => `\x1d\x28\x48\x06\x00\x30\x30${id}`;

export interface Printout {
  readonly document: string;
  readonly columns: number;
  readonly opensDrawer: boolean;
  /** Four letters for the printer to echo; null where nobody would hear them. */
  readonly processId: string | null;
}

/**
 * Everything that goes to the printer for one job, each letter one byte (latin1): drawer first, so that it opens while the paper is still
 * coming. An empty document is a drawer and no paper.
 */
export function escposLetters({ document, columns, opensDrawer, processId }: Printout, transform: Transform): string {
  const paper = document === '' ? '' : transform(document, { ...paperSettings(columns), command: 'escpos' });
  return `${opensDrawer ? drawerKick : ''}${paper}${processId === null ? '' : askProcessId(processId)}`;
}
