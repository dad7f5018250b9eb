import type { Done } from '@nova/platform/pure';

/** Why money cannot be moved as asked. They have the form of the error table's codes and join it with the first route that answers them. */
export const planRefusalCodes = ['wrong_state', 'capture_exceeds_hold', 'hold_ended', 'refund_exceeds_capture', 'refund_exceeds_line', 'tender_not_allowed', 'invalid_input'] as const;
export type PlanRefusalCode = (typeof planRefusalCodes)[number];
export interface PlanRefusal { readonly ok: false; readonly code: PlanRefusalCode; readonly message: string; readonly details: Record<string, unknown> }
/** A plan that holds by every rule, or why there is none. */
export type Plan<T> = Done<T> | PlanRefusal;

export const noPlan = (code: PlanRefusalCode, message: string, details: Record<string, unknown> = {}): PlanRefusal => ({ ok: false, code, message, details });
