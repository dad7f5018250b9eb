/** Something on paper; places and sizes in dots, from the left edge and the top of the paper. `bits` is a raster: one bit a dot, rows padded to whole bytes. */
export type PaperItem =
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly wide: number; readonly high: number; readonly bold: boolean; readonly underlined: boolean; readonly inverse: boolean }
  | { readonly kind: 'image'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly bits: Buffer };

/** What came out of a printer between two cuts. */
export interface Paper {
  readonly id: string;
  readonly startedAt: string;
  /** null: still hangs in the printer. */
  cutAt: string | null;
  readonly widthDots: number;
  heightDots: number;
  readonly items: PaperItem[];
  /** The bytes that made it, as they came. */
  readonly bytes: Buffer[];
  drawerKicks: number;
}

export const letterWidth = 12;
export const letterHeight = 24;
