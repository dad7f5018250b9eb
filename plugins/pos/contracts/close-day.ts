import { businessDate, commandId, contentId, contract, currency, id, instant, totalMinor } from '@nova/platform/contracts';
import { z } from 'zod';

/** A location's business day: the sums of its Zs (S9). */
export const dayClose = z.object({
  id, locationId: contentId, businessDate, number: z.int(), currency, closedBy: contentId, closedByName: z.string(), at: instant,
  zs: z.array(z.object({ shiftId: id, registerName: z.string(), zNumber: z.int(), grossMinor: totalMinor, differenceMinor: totalMinor, disputed: z.boolean() })),
  orders: z.object({ closed: z.int(), cancelled: z.int(), covers: z.int() }),
  grossMinor: totalMinor, netMinor: totalMinor, taxMinor: totalMinor,
  taxes: z.array(z.object({ code: z.string(), name: z.string(), ratePpm: z.int(), netMinor: totalMinor, taxMinor: totalMinor })),
  tenders: z.array(z.object({ tenderTypeId: contentId, name: z.record(z.string(), z.string()), kind: z.string(), count: z.int(), amountMinor: totalMinor, tipMinor: totalMinor })),
  /** Given back, by the tender it went to, all positive. */
  refunds: z.array(z.object({ tenderTypeId: contentId, name: z.record(z.string(), z.string()), kind: z.string(), count: z.int(), amountMinor: totalMinor, tipMinor: totalMinor })).default([]),
  tipsMinor: totalMinor, tipOutMinor: totalMinor, roundingMinor: totalMinor, differenceMinor: totalMinor, safeMinor: totalMinor,
});
export type DayClose = z.infer<typeof dayClose>;

/** A business date that has shifts: closed with its number, or what still runs. */
export const day = z.object({ businessDate, openShifts: z.array(z.object({ shiftId: id, registerName: z.string() })), closedShifts: z.int(), grossMinor: totalMinor, close: dayClose.nullable() });

/**
 * Closes a location's business date over all its Zs, once, numbered without a gap; no shift of that date opens afterwards.
 * Its report goes to the acting register's printer; `jobId` is null where there is none.
 * Refuses `day_has_open_shift` with the shifts, `not_found` for a date without a Z, `already_exists`.
 */
export const closeDay = contract({
  name: 'close-day', action: 'day.close', method: 'POST', path: '/api/pos/days/:businessDate/close',
  params: z.object({ businessDate }), body: z.strictObject({ commandId, dayCloseId: id, locationId: contentId }),
  reply: z.object({ dayClose, jobId: id.nullable() }),
});

/** The business dates with a shift, newest first, those before `before` where it is given; `next` is the `before` of the page after this one. */
export const listDays = contract({
  name: 'list-days', action: 'day.list', method: 'GET', path: '/api/pos/days',
  query: z.object({ locationId: contentId, before: businessDate.optional(), limit: z.coerce.number().int().min(1).max(60).default(14) }), reply: z.object({ days: z.array(day), next: businessDate.nullable() }),
});

/** Prints the report of a closed day again: marked DUPLICATE and counted (S11). */
export const printDay = contract({
  name: 'print-day', action: 'day.print', method: 'POST', path: '/api/pos/day-closes/:dayCloseId/print',
  params: z.object({ dayCloseId: id }), body: z.strictObject({ commandId }), reply: z.object({ jobId: id, copy: z.int() }),
});
