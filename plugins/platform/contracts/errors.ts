import { z } from 'zod';

/** Every code a client may meet, with its HTTP status. The only such table in the project. */
export const errorStatus = {
  // the request itself
  invalid_input: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  session_expired: 401,
  device_required: 403,
  device_revoked: 403,
  missing_capability: 403,
  foreign_location: 403,
  approval_required: 403,
  approval_refused: 403,
  not_found: 404,
  too_many_attempts: 429,
  // commands
  command_id_reused: 409,
  already_exists: 409,
  version_conflict: 409,
  wrong_state: 409,
  // shifts
  shift_not_open: 409,
  shift_already_open: 409,
  shift_close_blocked: 409,
  count_required: 409,
  recount_required: 409,
  reason_required: 409,
  two_parties: 409,
  day_has_open_shift: 409,
  day_closed: 409,
  // orders
  line_changed: 409,
  price_changed: 409,
  menu_item_unavailable: 409,
  invalid_modifiers: 409,
  nothing_to_fire: 409,
  course_fired: 409,
  nothing_at_pass: 409,
  table_occupied: 409,
  line_already_fired: 409,
  line_not_fired: 409,
  nothing_to_discount: 409,
  order_has_payments: 409,
  order_empty: 409,
  checks_do_not_mix: 409,
  shares_do_not_add_up: 409,
  // money
  amount_exceeds_due: 409,
  tendered_too_little: 409,
  tender_not_allowed: 409,
  provider_unavailable: 409,
  amount_not_accepted: 409,
  capture_exceeds_hold: 409,
  hold_ended: 409,
  refund_exceeds_capture: 409,
  refund_exceeds_line: 409,
  card_declined: 409,
  payment_failed: 409,
  // printing
  no_printer: 409,
  lease_lost: 409,
  counted_reprint: 409,
  qz_not_enabled: 403,
  // content
  in_use: 409,
  // surprises
  payload_too_large: 413,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Strapi's error shape; `details.code` is stable, `message` is for people, `details.fields` names bad input. */
export const errorReply = z.object({
  data: z.null(),
  error: z.object({
    status: z.int(),
    name: z.string(),
    message: z.string(),
    details: z.looseObject({
      code: z.string(),
      fields: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
    }),
  }),
});
export type ErrorReply = z.infer<typeof errorReply>;
