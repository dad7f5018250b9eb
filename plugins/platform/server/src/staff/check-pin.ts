import { platform } from '../current';
import type { Actor } from '../actor';
import { refuse, type Refusal } from '../pure';
import { forgetPinAttempts, maxWrongPins, takePinAttempt } from '../repo/pin-attempt';
import { findPinHash } from '../repo/staff-pin';
import type { StaffTables } from '../repo/staff-tables';
import { matchesPin } from './pin-hash';

export type PinVerdict = 'right' | 'wrong' | Refusal;

/**
 * The one place where a PIN is tried, for signing in and for approving: both draw on the same five tries of this person
 * on this device. Wrong ones and the lock are audited; tries against a closed lock are not, or a loop could fill the audit.
 */
export async function checkPin(actor: Actor, deviceId: string, staffId: string, pin: string): Promise<PinVerdict> {
  const db = platform().db<StaffTables>();
  const { failures, retryAfterSeconds } = await takePinAttempt(db, deviceId, staffId);
  if (failures > maxWrongPins) return refuse('too_many_attempts', `Too many wrong PINs. Try again in ${retryAfterSeconds} seconds, or ask a manager for a new PIN.`, { retryAfterSeconds });
  if (await matchesPin(pin, await findPinHash(db, staffId))) {
    await forgetPinAttempts(db, deviceId, staffId);
    return 'right';
  }
  await platform().auditRefusal(actor, failures === maxWrongPins ? 'pin-locked' : 'pin-wrong', { code: failures === maxWrongPins ? 'too_many_attempts' : 'wrong_credentials', subjectId: staffId });
  return 'wrong';
}
