import type { Input, Reply } from '../../../contracts/contract';
import type { signInWithPin as contract } from '../../../contracts/sessions';
import { platform } from '../current';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { AppError, done, refuse, type Outcome } from '../pure';
import { auditDone } from '../staff/audit-done';
import { checkPin } from '../staff/check-pin';
import { deviceOf } from '../staff/device-of';
import { issueAccess } from '../staff/issue-access';
import { findPerson } from '../staff/person';
import { staffSessions } from '../staff/strapi';

const wrong = refuse('wrong_credentials', 'The PIN is wrong.');

/** Opens a session by PIN, on an enrolled device, for someone who works where it stands. The session is good on this device only, and for a day at most. */
export async function signInWithPin(actor: Actor, { body }: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<Reply<typeof contract>>> {
  const device = await deviceOf(ctx);
  if (device === null) throw new AppError('device_required', 'A PIN works on an enrolled device only.');

  const verdict = await checkPin(actor, device.id, body.staffId, body.pin);
  if (verdict !== 'right') return verdict === 'wrong' ? wrong : verdict;

  const person = await findPerson(body.staffId);
  if (person === null || !person.locationIds.includes(device.location_id)) {
    await platform().auditRefusal(actor, 'sign-in-with-pin', { code: 'wrong_credentials', subjectId: body.staffId });
    return wrong;
  }

  const refresh = await staffSessions().generateRefreshToken(person.userId, device.id, { type: 'session' });
  const reply = await issueAccess(ctx, { ...refresh, type: 'session' }, person, device);
  await auditDone({ ...actor, id: person.id, name: person.name }, 'sign-in-with-pin', person.id);
  return done(reply);
}
