/** What the application may ask of pos: whether content is in use and must stay. */
export interface Pos {
  /** A live check stands at the table. */
  tableInUse(tableId: string): Promise<boolean>;
  /** A shift is open on the register. */
  registerInUse(registerId: string): Promise<boolean>;
  /** Checks have dishes for the station, or it has tickets to do; null when neither. */
  stationInUse(stationId: string): Promise<'dishes' | 'tickets' | null>;
}

let current: Pos | null = null;

/** Pos of this process; available after the plugin's register(), its answers once the database is migrated. */
export function pos(): Pos {
  if (current === null) throw new Error('pos() was called before the pos plugin registered');
  return current;
}

/** For the plugin's own register. */
export function setPos(next: Pos | null): void {
  current = next;
}
