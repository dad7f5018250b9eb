/** Notes and coins in use, largest first, in minor units. Rare notes that banks hand out only on request are left out. */
const known: Readonly<Record<string, readonly number[]>> = {
  GBP: [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  EUR: [20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  USD: [10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 1],
  CHF: [20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5],
  SEK: [100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100],
  AED: [100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 100, 50, 25],
  SAR: [50000, 20000, 10000, 5000, 1000, 500, 200, 100, 50, 25, 10, 5],
  JPY: [10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1],
  KWD: [20000, 10000, 5000, 1000, 500, 250, 100, 50, 20, 10, 5],
  BHD: [20000, 10000, 5000, 1000, 500, 100, 50, 25, 10, 5],
  JOD: [50000, 20000, 10000, 5000, 1000, 500, 250, 100, 50],
};
const anyCurrency = [10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

/** What a drawer is counted in: the editor's own list, or the currency's usual one. */
export function denominationsOf(own: string, currency: string): number[] {
  const chosen = own.split(',').map((each) => Number(each.trim())).filter((value) => Number.isSafeInteger(value) && value > 0);
  const values = chosen.length > 0 ? chosen : (known[currency] ?? anyCurrency);
  return [...new Set(values)].sort((a, b) => b - a);
}
