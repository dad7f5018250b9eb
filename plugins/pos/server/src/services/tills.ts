import { typed, type Tills } from '@nova/platform/access';
import { claimableMinor } from '../domain/payment-status';
import { holdShiftAndOrder } from '../repo/hold-shift-and-order';
import { findCheck } from '../repo/load-check';

/** What money that settles by itself asks of the tills: shift and check under lock, in this order, and what a hold is still good for. A reference that is no check locks nothing more, and asks for nothing. */
export const tills: Tills = {
  hold: (trx, { shiftId, reference }) => holdShiftAndOrder(trx, shiftId, reference),
  async claimable(trx, { reference, operationId }) {
    const check = await findCheck(typed(trx), reference);
    const hold = check?.operations.find(({ id }) => id === operationId);
    return check && hold?.held ? claimableMinor(check, hold) : 0;
  },
};
