import type { allergens, CardProvider, HouseRules, orderTypes, PrintChannel, ReasonKind, TenderType } from '@nova/platform/contracts';

/** What editors wrote, as the compilers read it: one entry per document, structure from the default language, texts from each. */
export type Texts = Readonly<Record<string, string>>;
export type AllergenName = (typeof allergens)[number];
export type OrderTypeName = (typeof orderTypes)[number];

export interface Priced { readonly priceMinor: number; readonly takeawayPriceMinor: number | null; readonly deliveryPriceMinor: number | null }

export interface LocationContent {
  readonly id: string; readonly code: string; readonly name: Texts; readonly legalName: string; readonly address: string; readonly phone: string | null; readonly taxNumber: string;
  readonly receiptHeader: Texts; readonly receiptFooter: Texts; readonly timeZone: string; readonly cutoffHour: number; readonly currency: string;
  readonly taxMode: 'inclusive' | 'exclusive'; readonly taxRounding: 'line' | 'order'; readonly cashRoundingMinor: number;
  readonly denominations: string; readonly orderTypes: readonly OrderTypeName[];
}
export interface AreaContent { readonly id: string; readonly name: Texts; readonly sort: number; readonly locationId: string | null }
export interface TableContent { readonly id: string; readonly name: string; readonly seats: number; readonly shape: 'square' | 'round'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly areaId: string | null }
export interface RegisterContent { readonly id: string; readonly code: string; readonly name: string; readonly locationId: string | null; readonly receiptPrinterId: string | null }
export interface StationContent { readonly id: string; readonly code: string; readonly name: Texts; readonly kind: 'kitchen' | 'bar' | 'expo'; readonly autoBump: boolean; readonly printOnBump: 'nothing' | 'ticket' | 'expo-slip'; readonly locationId: string | null; readonly printerIds: readonly string[] }
export interface PrinterContent { readonly id: string; readonly name: string; readonly address: string; readonly columns: number; readonly scripts: readonly ('latin' | 'arabic' | 'cjk')[]; readonly locale: string; readonly locationId: string | null; readonly channels: readonly PrintChannel[]; readonly qzName: string | null; readonly httpUrl: string | null }
export interface DisplayContent { readonly id: string; readonly code: string; readonly name: string; readonly active: boolean; readonly url: string; readonly secretEnv: string; readonly nextSecretEnv: string | null; readonly locationId: string | null; readonly stationIds: readonly string[] }
export interface TenderContent { readonly id: string; readonly code: string; readonly name: Texts; readonly kind: TenderType['kind']; readonly opensDrawer: boolean; readonly sort: number; readonly locationIds: readonly string[]; /** Of kind `card` only. */ readonly card?: CardProvider & { readonly provider: string } }
export interface ReasonContent { readonly id: string; readonly kind: ReasonKind; readonly name: Texts; readonly sort: number }
/** The house rules of one place, as its editor left them. */
export interface RulesContent { readonly id: string; readonly locationId: string | null; readonly rules: HouseRules }
export interface TaxClassContent { readonly id: string; readonly code: string; readonly name: string; readonly rates: readonly { readonly code: string; readonly name: string; readonly ratePpm: number; readonly orderTypes: readonly OrderTypeName[] }[] }
export interface DayPartContent { readonly id: string; readonly name: Texts; readonly days: readonly number[]; readonly startsAt: string; readonly endsAt: string }
export interface CategoryContent { readonly id: string; readonly name: Texts; readonly colour: string; readonly sort: number; readonly dayPartIds: readonly string[]; readonly stationIds: readonly string[]; readonly locationIds: readonly string[] }
export interface ItemContent extends Priced {
  readonly id: string; readonly code: string; readonly name: Texts; readonly description: Texts; readonly kitchenName: string; readonly course: number; readonly sort: number; readonly allergens: readonly AllergenName[];
  readonly categoryId: string | null; readonly taxClassId: string | null; readonly groupIds: readonly string[]; readonly stationIds: readonly string[]; readonly dayPartIds: readonly string[];
}
export interface GroupContent { readonly id: string; readonly name: Texts; readonly min: number; readonly max: number; readonly sort: number }
export interface OptionContent extends Priced { readonly id: string; readonly name: Texts; readonly kitchenName: string; readonly sort: number; readonly allergens: readonly AllergenName[]; readonly groupId: string | null; readonly opensGroupIds: readonly string[]; /** The item that it is, in a combo. */ readonly standsForId: string | null }

export interface Content {
  /** Languages of the content, the default one first. */
  readonly locales: readonly [string, ...string[]];
  readonly locations: readonly LocationContent[];
  readonly areas: readonly AreaContent[];
  readonly tables: readonly TableContent[];
  readonly registers: readonly RegisterContent[];
  readonly stations: readonly StationContent[];
  readonly printers: readonly PrinterContent[];
  readonly tenders: readonly TenderContent[];
  readonly reasons: readonly ReasonContent[];
  readonly rules: readonly RulesContent[];
  readonly displays: readonly DisplayContent[];
  readonly taxClasses: readonly TaxClassContent[];
  readonly dayParts: readonly DayPartContent[];
  readonly categories: readonly CategoryContent[];
  readonly items: readonly ItemContent[];
  readonly groups: readonly GroupContent[];
  readonly options: readonly OptionContent[];
}
