import type { RoleName } from '@nova/platform/access';

/** Every action with the roles that hold it at first. Agents have no role: their API token names its actions. */
export const permissions: Record<string, readonly RoleName[]> = {
  'job.list': ['manager', 'cashier', 'server', 'kitchen'],
  'job.preview': ['manager', 'cashier', 'server', 'kitchen'],
  'job.retry': ['manager', 'cashier', 'server', 'kitchen'],
  'job.reprint': ['manager', 'cashier', 'server', 'kitchen'],
  'job.cancel': ['manager'],
  'job.list-diverted': ['manager', 'cashier', 'server', 'kitchen'],
  'job.acknowledge': ['manager', 'cashier', 'server', 'kitchen'],
  'printer.list': ['manager', 'cashier', 'server', 'kitchen'],
  'printer.test': ['manager'],
  /** The others of QZ Tray are the tablet's own: it prints while it is locked. */
  'qz.enrol': ['manager'],
  'agent.claim': [],
  'agent.report': [],
  'agent.heartbeat': [],
};
