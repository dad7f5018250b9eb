/** Adds amounts in minor units; throws when the sum leaves the safe integers, which no real till reaches. */
export function sumMinor(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError(`not an exact amount: ${total}`);
  return total;
}

/** `a * b / c` rounded half away from zero, exact: through BigInt, since a product of money and a rate can leave 2^53. */
export function mulDivRound(a: number, b: number, c: number): number {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const sign = product < 0n !== divisor < 0n ? -1n : 1n;
  const top = product < 0n ? -product : product;
  const bottom = divisor < 0n ? -divisor : divisor;
  return Number(sign * ((top * 2n + bottom) / (bottom * 2n)));
}

/** Nearest multiple of `stepMinor`, half away from zero. For cash totals where the smallest coins are gone. */
export const roundToStep = (amountMinor: number, stepMinor: number): number => mulDivRound(amountMinor, 1, stepMinor) * stepMinor;

/**
 * Splits an amount over weights so that the parts add up to it exactly: largest remainder, ties to the first.
 * Weights are non-negative integers; when all are 0 the first part takes everything.
 */
export function allocateMinor(totalMinor: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const weightSum = sumMinor(weights);
  if (weightSum === 0) return weights.map((_, index) => (index === 0 ? totalMinor : 0));
  const sign = totalMinor < 0 ? -1 : 1;
  const total = BigInt(Math.abs(totalMinor));
  const shares = weights.map((weight, index) => {
    const exact = total * BigInt(weight);
    return { index, floor: exact / BigInt(weightSum), rest: exact % BigInt(weightSum) };
  });
  let left = total - shares.reduce((sum, share) => sum + share.floor, 0n);
  const parts = shares.map((share) => share.floor);
  const byRest = [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const share of byRest) {
    if (left === 0n) break;
    parts[share.index] = share.floor + 1n;
    left -= 1n;
  }
  return parts.map((part) => Number(part) * sign);
}

/** What a minor unit is: the digits after the point of the currency's major unit, as people write it; 2 for one that nobody knows. */
export function currencyDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
