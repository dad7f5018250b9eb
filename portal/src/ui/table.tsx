import type { ReactNode } from 'react';
import css from './table.module.css';
import { join } from './join';

export interface Column<Row> {
  id: string;
  name: string;
  cell: (row: Row) => ReactNode;
  /** Numbers align at their end, so that columns of money can be compared. */
  number?: boolean;
  /** Left out where the screen is narrow. */
  wideOnly?: boolean;
}
interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  footer?: ReactNode;
  /** On a phone each row stands as a card, its cells under each other with their names: for rows that no phone is wide enough for. */
  cards?: boolean;
}

export function Table<Row>({ label, columns, rows, keyOf, footer, cards }: TableProps<Row>) {
  const classOf = (column: Column<Row>): string => join(column.number && css['number'], column.wideOnly && css['wideOnly']);
  return (
    <div className={css['scroll']} tabIndex={0} role="group" aria-label={label}>
      <table className={join(css['table'], cards && css['cards'])} aria-label={label}>
        <thead>
          <tr>{columns.map((column) => <th key={column.id} scope="col" className={classOf(column)}>{column.name}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>{columns.map((column) => <td key={column.id} className={classOf(column)} data-name={column.name}>{column.cell(row)}</td>)}</tr>
          ))}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </div>
  );
}
