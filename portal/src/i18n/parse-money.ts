const arabicDigits = '٠١٢٣٤٥٦٧٨٩';

/**
 * Reads an amount as people type it ("12", "12.5", "1,240.50", "١٢٫٥") into minor units, without floating point.
 * Null when it is not an amount or has more decimals than the currency.
 */
export function parseMoney(text: string, digits: number): number | null {
  const plain = text.trim().replace(/[٠-٩]/g, (digit) => String(arabicDigits.indexOf(digit))).replace('٫', '.').replace(/[,٬\s]/g, '');
  const match = /^(\d{0,9})(?:\.(\d*))?$/.exec(plain);
  if (!match || plain === '' || plain === '.') return null;
  const fraction = match[2] ?? '';
  if (fraction.length > digits) return null;
  return Number((match[1] ?? '') + fraction.padEnd(digits, '0'));
}

/** The amount as it is typed, for a field that starts with one. */
export function typedMoney(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
