import type { FloorTable } from '@nova/platform/contracts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Editors draw rooms in units of their own; the plan is scaled to what they used, with a little air around it. */
export function planOf(tables: readonly FloorTable[]): { width: number; height: number; boxOf: (table: FloorTable) => Box } {
  const left = Math.min(...tables.map((table) => table.x));
  const top = Math.min(...tables.map((table) => table.y));
  const width = Math.max(1, ...tables.map((table) => table.x + table.width - left));
  const height = Math.max(1, ...tables.map((table) => table.y + table.height - top));
  const percent = (value: number, of: number): number => (value / of) * 100;
  return {
    width,
    height,
    boxOf: (table) => ({ left: percent(table.x - left, width), top: percent(table.y - top, height), width: percent(table.width, width), height: percent(table.height, height) }),
  };
}
