/** An amount in equal parts that add up to it; the odd cents go to the first ones, as the server does it. */
export function evenParts(totalMinor: number, count: number): number[] {
  const each = Math.floor(totalMinor / count);
  const odd = totalMinor - each * count;
  return Array.from({ length: count }, (_, nth) => each + (nth < odd ? 1 : 0));
}
