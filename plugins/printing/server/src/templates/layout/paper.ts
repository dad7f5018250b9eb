/** A paper before it is made for a certain printer: rows of cells, measured in columns of the printer's normal letter. */
export type Size = 'normal' | 'tall' | 'big' | 'huge';
export type Align = 'start' | 'center' | 'end';

export interface Cell {
  readonly text: string;
  /** Columns; `fill` takes what the others leave. Exactly one cell of a row fills. */
  readonly width: number | 'fill';
  readonly align: Align;
}

export interface Row {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
  readonly size: Size;
  readonly bold: boolean;
  /** White on black, over the whole width. */
  readonly inverse: boolean;
  /** Columns left empty at the side where reading starts. */
  readonly indent: number;
}

export type PaperLine = Row | { readonly kind: 'rule' } | { readonly kind: 'blank' };

export interface Paper {
  readonly columns: number;
  readonly direction: 'ltr' | 'rtl';
  readonly lines: readonly PaperLine[];
}

/** Letter sizes that ReceiptLine knows: its mark, and how many times as wide and as high as the normal letter. */
export const sizes: Readonly<Record<Size, { readonly mark: string; readonly wide: number; readonly high: number }>> = {
  normal: { mark: '', wide: 1, high: 1 },
  tall: { mark: '^^', wide: 1, high: 2 },
  big: { mark: '^^^', wide: 2, high: 2 },
  huge: { mark: '^^^^', wide: 3, high: 3 },
};
