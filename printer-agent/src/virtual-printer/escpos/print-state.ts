/** How the next letter will look and where it goes. ESC @ brings these back. */
export interface PrintState {
  page: number;
  bold: boolean;
  underlined: boolean;
  inverse: boolean;
  wide: number;
  high: number;
  align: 0 | 1 | 2;
  leftDots: number;
  areaDots: number;
  lineDots: number;
  /** Place in the line, from the left of the print area. */
  x: number;
  barcodeWidth: number;
  barcodeHeight: number;
}

export const initialState = (widthDots: number): PrintState => ({
  page: 0, bold: false, underlined: false, inverse: false, wide: 1, high: 1, align: 0, leftDots: 0, areaDots: widthDots, lineDots: 30, x: 0, barcodeWidth: 3, barcodeHeight: 162,
});
