import type { RoleName } from '@nova/platform/access';

/**
 * Who holds each action of shifts at first. The X tells what the drawer should hold, so whoever counts blind neither sees nor prints it (S4).
 */
export const shiftPermissions: Record<string, readonly RoleName[]> = {
  'shift.open': ['manager', 'cashier'],
  'shift.close': ['manager', 'cashier'],
  'shift.current': ['manager', 'cashier', 'server', 'kitchen'],
  'shift.list': ['manager', 'cashier'],
  'shift.record-cash-movement': ['manager', 'cashier'],
  'shift.list-cash-movements': ['manager', 'cashier'],
  'shift.count-drawer': ['manager', 'cashier'],
  'shift.list-close-blockers': ['manager', 'cashier'],
  'shift.carry-over': ['manager', 'cashier'],
  'shift.list-drops': ['manager', 'cashier'],
  'shift.settle-drop': ['manager', 'cashier'],
  'shift.offer-hand-over': ['manager', 'cashier'],
  'shift.settle-hand-over': ['manager', 'cashier'],
  'shift.list-hand-overs': ['manager', 'cashier'],
  'shift.pay-tip-out': ['manager', 'cashier'],
  'shift.list-tip-outs': ['manager', 'cashier'],
  'day.close': ['manager'],
  'day.list': ['manager'],
  'day.print': ['manager'],
  'report.x': ['manager'],
  'report.z': ['manager', 'cashier'],
  'report.print': ['manager'],
  'journal.list': ['manager'],
  'journal.export': ['manager'],
};
