import { payments } from '@nova/payments/access';
import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listTipOuts as contract } from '../../../contracts/tip-out';
import { findShift } from '../repo/shift-read';
import { findTipOuts } from '../repo/tip-out';
import { serversAt } from './list-servers';

/** Tips paid from one drawer, what the place still owes, and the colleagues it can be paid to (S10). */
export async function listTipOuts(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.list-tip-outs');
  const found = await findShift(platform().db(), params.shiftId);
  if (found === null) return refuse('not_found', 'There is no such shift.');
  const { locationId } = found.shift;
  actor.requireLocation(locationId);
  const staff = (await platform().staff.colleagues(locationId)).filter(serversAt(locationId)).map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
  const [tipOuts, owedMinor] = await Promise.all([findTipOuts(platform().db(), params.shiftId), platform().db<unknown>().transaction().execute((trx) => payments().tipsOwed(trx, locationId))]);
  return done({ tipOuts, owedMinor: Math.max(0, owedMinor), staff });
}
