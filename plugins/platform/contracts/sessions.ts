import { z } from 'zod';
import { contract } from './contract';
import { device } from './devices';
import { commandId, contentId, id, instant, minor, text } from './primitives';

const approvalAct = z.string().regex(/^[a-z-]+(\.[a-z-]+){2}$/);
const pin = z.string().regex(/^\d{4,8}$/, 'must be 4 to 8 digits');

export const session = z.object({
  staff: z.object({ id: contentId, name: z.string(), role: z.string() }),
  /** `pos.order.open`, … */
  capabilities: z.array(z.string()),
  locations: z.array(z.object({ id: contentId, name: z.record(z.string(), z.string()) })),
  device: device.nullable(),
});
export type Session = z.infer<typeof session>;

/** Password sign-in. The access token is short; the refresh token is an httpOnly cookie. Works without a device. */
export const signIn = contract({
  name: 'sign-in', action: 'session.sign-in', method: 'POST', path: '/api/platform/sessions', audience: 'public',
  body: z.strictObject({ username: text(100), password: z.string().min(1).max(200) }),
  reply: z.object({ accessToken: z.string(), expiresAt: instant, session }),
});

/** PIN sign-in, on an enrolled device only; five wrong PINs lock the pair of device and person for a while. */
export const signInWithPin = contract({
  name: 'sign-in-with-pin', action: 'session.sign-in-with-pin', method: 'POST', path: '/api/platform/pin-sessions', audience: 'device',
  body: z.strictObject({ staffId: contentId, pin }),
  reply: z.object({ accessToken: z.string(), expiresAt: instant, session }),
});

/** Trades the refresh cookie for a new access token. One tab at a time: a rotated refresh token is refused, a few seconds apart in which it gets what replaced it. */
export const refreshSession = contract({
  name: 'refresh-session', action: 'session.refresh', method: 'POST', path: '/api/platform/sessions/refresh', audience: 'public',
  body: z.strictObject({}),
  reply: z.object({ accessToken: z.string(), expiresAt: instant, session }),
});

export const signOut = contract({
  name: 'sign-out', action: 'session.sign-out', method: 'POST', path: '/api/platform/sessions/sign-out', audience: 'public',
  body: z.strictObject({}),
  reply: z.object({ signedOut: z.literal(true) }),
});

export const getSession = contract({ name: 'get-session', action: 'session.get', method: 'GET', path: '/api/platform/session', reply: session });

const staffMember = z.object({ id: contentId, name: z.string(), username: z.string(), role: z.string(), locationIds: z.array(contentId), hasPin: z.boolean() });
export const listStaff = contract({
  name: 'list-staff', action: 'staff.list', method: 'GET', path: '/api/platform/staff',
  reply: z.object({ staff: z.array(staffMember) }),
});
export const setPin = contract({
  name: 'set-pin', action: 'staff.set-pin', method: 'PUT', path: '/api/platform/staff/:staffId/pin',
  params: z.object({ staffId: contentId }), body: z.strictObject({ commandId, pin }),
  reply: z.object({ staff: staffMember }),
});
export const setMembership = contract({
  name: 'set-membership', action: 'staff.set-membership', method: 'PUT', path: '/api/platform/staff/:staffId/locations',
  params: z.object({ staffId: contentId }), body: z.strictObject({ commandId, locationIds: z.array(contentId).max(50) }),
  reply: z.object({ staff: staffMember }),
});

/** Who else could say yes to an act here: colleagues of this device's location with a PIN and the capability, without the one who asks. */
export const listApprovers = contract({
  name: 'list-approvers', action: 'approval.list-approvers', method: 'GET', path: '/api/platform/approvers',
  query: z.object({ act: approvalAct }),
  reply: z.object({ approvers: z.array(z.object({ id: contentId, name: z.string(), role: z.string() })) }),
});

/** A second person's PIN for one act: single use, 60 s, never by the person who asks (design 7). */
export const grantApproval = contract({
  name: 'grant-approval', action: 'approval.grant', method: 'POST', path: '/api/platform/approvals',
  body: z.strictObject({ commandId, approverId: contentId, pin, act: approvalAct, subjectId: text(64), forCommandId: id, amountMinor: minor.nullable(), subjectVersion: z.int().min(0).nullable() }),
  reply: z.object({ approvalId: id, expiresAt: instant }),
});
