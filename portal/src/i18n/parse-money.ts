const arabicDigits = '٠١٢٣٤٥٦٧٨٩';

/** Thousands set apart by one and the same mark, a fraction after a point. Nobody sets a zero apart: `0,125` is a fraction. */
const grouped = /^(?<whole>[1-9]\d{0,2}([,٬\s])\d{3}(?:\2\d{3})*)(?:[.٫](?<fraction>\d*))?$/;
/** No thousands set apart, a fraction after a point or a comma: half of the world writes `12,50`. */
const plain = /^(?<whole>\d*)(?:[.,٫](?<fraction>\d*))?$/;
/** A thousand and something, or one and a bit: where a currency has three decimals nobody can tell. */
const ambiguous = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Reads an amount as people type it ("12", "12.5", "12,50", "1,240.50", "١٢٫٥") into minor units, without floating point.
 * Null when it is not an amount, has more decimals than the currency, or may be read in two ways.
 */
export function parseMoney(text: string, digits: number): number | null {
  const typed = text.trim().replace(/[٠-٩]/g, (digit) => String(arabicDigits.indexOf(digit)));
  const match = grouped.exec(typed) ?? plain.exec(typed);
  if (!match || !/\d/.test(typed) || (digits === 3 && ambiguous.test(typed))) return null;
  const whole = (match.groups?.['whole'] ?? '').replace(/\D/g, '');
  const fraction = match.groups?.['fraction'] ?? '';
  if (whole.length > 9 || fraction.length > digits) return null;
  return Number(whole + fraction.padEnd(digits, '0'));
}

/** The amount as it is typed, for a field that starts with one. */
export function typedMoney(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
