import type { ErrorCode } from '../../../contracts/errors';

export interface Done<T> { readonly ok: true; readonly value: T }
export interface Refusal { readonly ok: false; readonly code: ErrorCode; readonly message?: string; readonly details?: Record<string, unknown> }
/** An expected result: done with a value, or refused with a code of the error table. */
export type Outcome<T> = Done<T> | Refusal;

export const done = <T>(value: T): Done<T> => ({ ok: true, value });
export const refuse = (code: ErrorCode, message?: string, details?: Record<string, unknown>): Refusal => ({ ok: false, code, message, details });
/** Refuses one field of the input, in the words that a form shows beside it. */
export const refuseField = (path: string, reason: string): Refusal => refuse('invalid_input', `${path}: ${reason}`, { fields: [{ path, reason }] });
