import type { Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { Check } from '../domain/check';
import { lockCheck, lockChecks, type AlsoRead, type LockedCheck } from './load-check';
import { openShiftAt, openShiftOf, openShiftThatClosed, openShiftToFinish } from './shift-gate';

/** The order under lock, with any open shift of its place (S1: table and order acts); the acting register's own is preferred. */
export const lockOrderAtLocation = (trx: Trx, orderId: string, registerId: string | null, also: AlsoRead): Promise<LockedCheck | null> =>
  lockCheck(trx, orderId, openShiftAt(sql.ref('o.location_id'), registerId), also);

/** Several orders under lock, by their ids, each with any open shift of its place. */
export const lockOrdersAtLocation = (trx: Trx, orderIds: readonly string[], registerId: string | null): Promise<Pick<LockedCheck, 'check' | 'shift' | 'now'>[]> =>
  lockChecks(trx, orderIds, openShiftAt(sql.ref('o.location_id'), registerId));

/** Several orders under lock, by their ids, for whoever holds the shifts that matter already. */
export const lockOrders = async (trx: Trx, orderIds: readonly string[]): Promise<Check[]> => (await lockChecks(trx, orderIds, sql<null>`null::jsonb`)).map(({ check }) => check);

/** The order under lock, with the open shift of the acting register (S1: money and drawer acts). */
export const lockOrderOnRegister = (trx: Trx, orderId: string, registerId: string | null, also: AlsoRead): Promise<LockedCheck | null> => lockCheck(trx, orderId, openShiftOf(registerId), also);

/** The order under lock, with the open shift that ended it; with any open shift of its place when it has not ended or that one is closed. */
export const lockOrderOfClosing = (trx: Trx, orderId: string, registerId: string | null, also: AlsoRead): Promise<LockedCheck | null> => lockCheck(trx, orderId, openShiftThatClosed(registerId), also);

/** The order under lock, with the open shift that may close it now that its card payments have come; null when none is open at its place. */
export const lockOrderToFinish = (trx: Trx, orderId: string): Promise<LockedCheck | null> => lockCheck(trx, orderId, openShiftToFinish(), {});
