import { businessDate, contentId, id, minor, signedMinor, totalMinor } from '@nova/platform/contracts';
import { z } from 'zod';

/** Payload of `shift.opened.v1`. The aggregate is the shift. */
export const shiftOpened = z.object({ shiftId: id, registerId: contentId, businessDate, openingFloatMinor: minor, openingDifferenceMinor: signedMinor });
export type ShiftOpened = z.infer<typeof shiftOpened>;

/** Payload of `shift.closed.v1`: the figures that later work may rely on; the Z itself is read by its shift. */
export const shiftClosed = z.object({ shiftId: id, registerId: contentId, businessDate, zNumber: z.int(), grossMinor: totalMinor, differenceMinor: totalMinor, grandTotalMinor: totalMinor });
export type ShiftClosed = z.infer<typeof shiftClosed>;

/** Payload of `shift.changed.v1`: something of the shift beside its sales changed (a count, a hand-over, a drop, tips paid, what was carried over). */
export const shiftChanged = z.object({ shiftId: id, registerId: contentId, what: z.string() });
export type ShiftChanged = z.infer<typeof shiftChanged>;

/** Payload of `cash-movement.recorded.v1`. The aggregate is the movement. */
export const cashMovementRecorded = z.object({ movementId: id, shiftId: id, registerId: contentId, kind: z.string(), amountMinor: minor, reasonId: contentId });
export type CashMovementRecorded = z.infer<typeof cashMovementRecorded>;
