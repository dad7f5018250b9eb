import type { Paper, Row } from './paper';

/** Columns of each cell of a row, in reading order; they add up to the paper less the indent. Fixed cells shrink before the filling one vanishes. */
export function cellWidths(paper: Pick<Paper, 'columns'>, row: Row): number[] {
  const room = Math.max(1, paper.columns - row.indent);
  const fixed = row.cells.reduce((sum, cell) => sum + (cell.width === 'fill' ? 0 : cell.width), 0);
  const least = Math.min(8, room);
  const shrink = fixed > room - least ? Math.max(0, room - least) / Math.max(1, fixed) : 1;
  const widths = row.cells.map((cell) => (cell.width === 'fill' ? 0 : Math.floor(cell.width * shrink)));
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  return row.cells.map((cell, index) => (cell.width === 'fill' ? left : widths[index] ?? 0));
}
