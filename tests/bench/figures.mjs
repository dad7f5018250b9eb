/** The value below which `share` of the sorted values lie. */
export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { count: sorted.length, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) };
}

export const ms = (value) => `${value.toFixed(1).padStart(7)} ms`;

/** One line per command: p50, p95, p99. */
export function commandLines(times) {
  return [...times].map(([name, values]) => {
    const { count, p50, p95, p99 } = summary(values);
    return `    ${name.padEnd(8)} n ${String(count).padStart(6)}   p50 ${ms(p50)}   p95 ${ms(p95)}   p99 ${ms(p99)}`;
  });
}
