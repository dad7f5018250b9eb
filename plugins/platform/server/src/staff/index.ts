import { listAudit } from '../../../contracts/audit';
import { enrolDevice, listDevices, listDeviceStaff, revokeDevice } from '../../../contracts/devices';
import { getSession, grantApproval, listApprovers, listStaff, refreshSession, setMembership, setPin, signIn, signInWithPin, signOut } from '../../../contracts/sessions';
import { platform } from '../current';
import { approval } from '../controllers/approval';
import { audit } from '../controllers/audit';
import { device } from '../controllers/device';
import { session } from '../controllers/session';
import { staff } from '../controllers/staff';
import type { Job } from '../platform';
import { pruneAttempts } from '../repo/sign-in-attempt';
import type { StaffTables } from '../repo/staff-tables';

export { spendApproval } from '../services/spend-approval';
export { codeRefusals } from './code-refusals';
export { directory } from './directory';
export { staffPermissions } from '../permissions-staff';
export { startStaff } from './start';

export const staffContracts = [
  signIn, signInWithPin, refreshSession, signOut, getSession, listStaff, setPin, setMembership, grantApproval, listApprovers,
  enrolDevice, listDevices, revokeDevice, listDeviceStaff, listAudit,
];
export const staffControllers = { session, device, staff, approval, audit };

export const staffJobs: readonly Job[] = [{ name: 'prune-attempts', everyMs: 3_600_000, run: () => pruneAttempts(platform().db<StaffTables>()) }];
