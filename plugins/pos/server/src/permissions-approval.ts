import type { RoleName } from '@nova/platform/access';

/** Acts that need a second person where the house rules say so; each is a capability that the Strapi admin can give to other roles. */
export const approvalActs = ['void', 'discount', 'comp', 'open-item', 'tax-exempt', 'service-charge', 'reopen', 'over-short', 'carry-over', 'drop', 'hand-over', 'transfer', 'refund'] as const;
export type ApprovalAct = `pos.approve.${(typeof approvalActs)[number]}`;

export const approvalPermissions: Record<string, readonly RoleName[]> = Object.fromEntries(approvalActs.map((act) => [`approve.${act}`, ['manager'] as const]));
