import type { Input, Reply } from '../../../contracts/contract';
import type { listStaff as contract } from '../../../contracts/sessions';
import type { Actor } from '../actor';
import { done, type Outcome } from '../pure';
import { readStaff } from '../staff/staff-list';

/** Whoever works at a location of the asker's, and whoever works nowhere yet: a new colleague has to be found to be placed. */
export async function listStaff(actor: Actor, _input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('platform.staff.list');
  const staff = await readStaff();
  return done({ staff: staff.filter(({ locationIds }) => locationIds.length === 0 || locationIds.some((id) => actor.worksAt(id))) });
}
