import { platform } from '@nova/platform/access';
import { setPayments } from './access';
import { checkTransitions, finalStates, transitions } from './domain/operation-states';
import { watchInvariants } from './jobs/watch-invariants';
import { ledger } from './migrations/0001-ledger';
import { permissions } from './permissions';
import { readShiftMoney } from './repo/read-shift-money';
import { postCash } from './services/post-cash';
import { recordManualTender } from './services/record-manual-tender';

/** Hands migrations, permissions and the invariant watch to the kernel, and opens the door for pos. */
export function register(): void {
  checkTransitions(transitions, finalStates);
  platform().migrations('payments', { '0001-ledger': ledger });
  platform().permissions('payments', permissions);
  platform().job(watchInvariants());
  setPayments({ recordManualTender, postCash, shiftMoney: readShiftMoney });
}
