type Shape = 'square' | 'round';
type Table = readonly [name: string, seats: number, shape: Shape, x: number, y: number, width: number, height: number];
interface Area { readonly code: string; readonly en: string; readonly ar: string; readonly tables: readonly Table[] }

/**
 * Each area is drawn on a plan of 100 by 60. Dining room: twos along the window, rounds in the middle, booths on the right wall
 * and the long table by the kitchen. Bar: high tables along the counter, which runs on the left.
 */
export const floor: readonly Area[] = [
  { code: 'DINING', en: 'Dining room', ar: 'الصالة', tables: [
    ['1', 2, 'square', 4, 4, 10, 10], ['2', 2, 'square', 20, 4, 10, 10], ['3', 2, 'square', 36, 4, 10, 10], ['4', 2, 'square', 52, 4, 10, 10],
    ['5', 4, 'round', 4, 22, 14, 14], ['6', 4, 'round', 26, 22, 14, 14], ['7', 4, 'round', 48, 22, 14, 14],
    ['8', 6, 'square', 74, 4, 22, 12], ['9', 6, 'square', 74, 24, 22, 12], ['10', 10, 'square', 14, 44, 46, 12],
  ] },
  { code: 'TERRACE', en: 'Terrace', ar: 'التراس', tables: [
    ['21', 2, 'round', 6, 8, 12, 12], ['22', 2, 'round', 30, 8, 12, 12], ['23', 2, 'round', 54, 8, 12, 12],
    ['24', 4, 'square', 6, 36, 18, 14], ['25', 4, 'square', 36, 36, 18, 14], ['26', 6, 'square', 66, 36, 26, 14],
  ] },
  { code: 'BAR', en: 'Bar', ar: 'البار', tables: [
    ['B1', 2, 'square', 24, 6, 12, 10], ['B2', 2, 'square', 24, 24, 12, 10], ['B3', 2, 'square', 24, 42, 12, 10], ['B4', 8, 'round', 58, 16, 26, 26],
  ] },
];
