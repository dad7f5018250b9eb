const letters = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]+/g, '').slice(0, 12);

/** Name of a register's number series, as it stands on receipts: the codes of place and register, `MAIN-R1`. `attempt` sets two registers of one code apart. */
export function seriesName(locationCode: string, registerCode: string, attempt: number): string {
  const base = [letters(locationCode), letters(registerCode) || 'R'].filter((part) => part !== '').join('-');
  return attempt === 1 ? base : `${base}.${attempt}`;
}
