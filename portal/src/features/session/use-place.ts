import { useSyncExternalStore } from 'react';
import { useSession } from './use-session';

const key = 'nova.location';
const listeners = new Set<() => void>();

/** Where someone without an enrolled tablet chose to work. */
export const chosenLocation = {
  read: (): string | null => localStorage.getItem(key),
  choose: (locationId: string): void => {
    localStorage.setItem(key, locationId);
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export interface Place {
  locationId: string;
  /** The till whose drawer this tablet works with; null on a tablet without one and on an unenrolled browser. */
  registerId: string | null;
  stationIds: readonly string[];
}

/** The place the screen works for: the tablet's, else the chosen one, else the first of the person's. */
export function usePlace(): Place {
  const { device, locations } = useSession();
  const chosen = useSyncExternalStore(chosenLocation.subscribe, chosenLocation.read);
  if (device) return { locationId: device.locationId, registerId: device.registerId, stationIds: device.stationIds };
  const known = locations.find((location) => location.id === chosen) ?? locations[0];
  return { locationId: known?.id ?? '', registerId: null, stationIds: [] };
}
