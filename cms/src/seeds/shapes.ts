import type { allergens } from '@nova/platform/contracts';

export type Allergen = (typeof allergens)[number];
export type SeedTax = 'STANDARD' | 'COLD-FOOD' | 'ALCOHOL';
/** A name, or a name and a description. */
export type SeedText = readonly [name: string] | readonly [name: string, description: string];
/** Every seeded text exists in both languages that the product ships complete. */
export interface Bilingual { readonly en: SeedText; readonly ar: SeedText }

export interface SeedItem extends Bilingual {
  readonly code: string;
  readonly kitchen: string;
  /** Minor units, tax included. */
  readonly price: number;
  readonly takeaway?: number;
  readonly delivery?: number;
  readonly tax: SeedTax;
  readonly course?: number;
  readonly allergens?: readonly Allergen[];
  readonly groups?: readonly string[];
  readonly dayParts?: readonly string[];
}

export interface SeedCategory extends Bilingual {
  readonly code: string;
  readonly colour: string;
  readonly station: string;
  readonly dayParts?: readonly string[];
  readonly items: readonly SeedItem[];
}

export interface SeedOption extends Bilingual {
  readonly code: string;
  readonly kitchen: string;
  readonly price?: number;
  readonly allergens?: readonly Allergen[];
  /** Codes of the groups that open when this option is chosen. */
  readonly opens?: readonly string[];
  /** In a combo: code of the item that it is. */
  readonly is?: string;
}

export interface SeedGroup extends Bilingual {
  readonly code: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly SeedOption[];
}
