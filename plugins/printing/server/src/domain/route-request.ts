import type { Printer, Venue } from '@nova/platform/contracts';

type Target = { readonly stationId: string } | { readonly registerId: string } | { readonly printerId: string };

/** The printers of a target, in the order in which the editor listed them; none when the target or its printer is gone. */
export function printersOf(venue: Pick<Venue, 'stations' | 'registers' | 'printers'>, target: Target): Printer[] {
  const known = new Map(venue.printers.map((printer) => [printer.id, printer]));
  return printerIds(venue, target).flatMap((id) => known.get(id) ?? []);
}

function printerIds(venue: Pick<Venue, 'stations' | 'registers'>, target: Target): readonly string[] {
  if ('printerId' in target) return [target.printerId];
  if ('stationId' in target) return venue.stations.find((station) => station.id === target.stationId)?.printerIds ?? [];
  const receiptPrinter = venue.registers.find((register) => register.id === target.registerId)?.receiptPrinterId;
  return receiptPrinter ? [receiptPrinter] : [];
}
