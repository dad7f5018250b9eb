/** Name of a register's number series, as it stands on receipts: its code in capitals. `place` sets two registers of the same code apart. */
export function seriesName(registerCode: string, place: number): string {
  const base = registerCode.toUpperCase().replace(/[^A-Z0-9]+/g, '').slice(0, 12) || 'R';
  return place === 1 ? base : `${base}.${place}`;
}
