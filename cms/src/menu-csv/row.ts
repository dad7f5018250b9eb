import type { AllergenName } from '../catalogue/content';
import type { Kind } from './columns';

/** One row of the file, read and checked by itself; what it refers to is checked afterwards. */
export interface MenuRow {
  readonly row: number;
  readonly kind: Kind;
  readonly code: string;
  readonly parent: string;
  /** Only the languages that the row fills in. */
  readonly names: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly kitchenName: string;
  readonly priceMinor: number;
  readonly takeawayPriceMinor: number | null;
  readonly deliveryPriceMinor: number | null;
  readonly taxClass: string;
  readonly course: number;
  readonly sort: number;
  readonly min: number;
  readonly max: number;
  readonly colour: string;
  readonly allergens: readonly AllergenName[];
  readonly modifierGroups: readonly string[];
  readonly standsFor: string;
  readonly dayParts: readonly string[];
  readonly stations: readonly string[];
}
