/** Who acts: the answer to every "may they", carried from the door to the last service. */
export interface Actor {
  readonly kind: 'staff' | 'device' | 'machine' | 'public' | 'system';
  /** Staff: users-permissions documentId. Machine: id of its API token. */
  readonly id: string | null;
  readonly name: string;
  /** Role type, `manager`, `server` …; null for whoever has none. */
  readonly role: string | null;
  readonly deviceId: string | null;
  /** Where the device stands: the register that money acts belong to. */
  readonly deviceLocationId: string | null;
  readonly registerId: string | null;
  readonly stationIds: readonly string[];
  readonly locationIds: readonly string[];
  readonly correlationId: string;
  can(capability: string): boolean;
  worksAt(locationId: string): boolean;
  /** Throws AppError `missing_capability`. Services call it for acts that more than one door may reach. */
  require(capability: string): void;
  /** Throws AppError `foreign_location`. Services call it right after loading whatever has a location. */
  requireLocation(locationId: string): void;
}
