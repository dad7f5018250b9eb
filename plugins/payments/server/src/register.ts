import { platform } from '@nova/platform/access';
import { checkTransitions, finalStates, transitions } from './domain/operation-states';
import { watchInvariants } from './jobs/watch-invariants';
import { ledger } from './migrations/0001-ledger';
import { shiftDiscipline } from './migrations/0002-shift-discipline';
import { permissions } from './permissions';

/** Hands migrations, permissions and the invariant watch to the kernel. */
export function register(): void {
  checkTransitions(transitions, finalStates);
  platform().migrations('payments', { '0001-ledger': ledger, '0002-shift-discipline': shiftDiscipline });
  platform().permissions('payments', permissions);
  platform().job(watchInvariants());
}
