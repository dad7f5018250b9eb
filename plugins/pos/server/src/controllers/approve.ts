import { AppError } from '@nova/platform/pure';
import { approvalActs } from '../permissions-approval';

/** What can be approved, as controller actions without a route: Strapi knows a capability only by its action. The PIN goes to platform's `grant-approval`. */
export const approve = Object.fromEntries(approvalActs.map((act) => [act, () => { throw new AppError('not_found', 'An approval is given at /api/platform/approvals.'); }]));
