import { commandId, contract, id, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { differenceView } from './difference';

/** A person says what a difference was about. It moves no money: what is wrong is put right by an operation of its own. */
export const settleDifference = contract({
  name: 'settle-difference', action: 'difference.settle', method: 'POST', path: '/api/payments/differences/:differenceId/settle',
  params: z.object({ differenceId: id }), body: z.strictObject({ commandId, note: text(500, 3) }),
  reply: z.object({ difference: differenceView }),
});
