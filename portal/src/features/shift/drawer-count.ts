/** Pieces of each face value. */
export type DrawerCount = Readonly<Record<number, number>>;

export const countedMinor = (count: DrawerCount): number => Object.entries(count).reduce((sum, [face, pieces]) => sum + Number(face) * pieces, 0);

/** As the contract wants it: a line for every face value that was looked at, zeros too, because "none" is a count. */
export const countLines = (count: DrawerCount, denominationsMinor: readonly number[]) =>
  denominationsMinor.map((denominationMinor) => ({ denominationMinor, pieces: count[denominationMinor] ?? 0 }));
