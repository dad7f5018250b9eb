import type { Input, Reply } from '../../../contracts/contract';
import type { signIn as contract } from '../../../contracts/sessions';
import { platform } from '../current';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { done, refuse, sha256, type Outcome } from '../pure';
import { forgetSignInAttempts, maxSignInAttempts, takeSignInAttempt } from '../repo/sign-in-attempt';
import type { StaffTables } from '../repo/staff-tables';
import { auditDone } from '../staff/audit-done';
import { checkPassword } from '../staff/check-password';
import { deviceOf } from '../staff/device-of';
import { issueAccess } from '../staff/issue-access';
import { findPerson } from '../staff/person';
import { staffSessions } from '../staff/strapi';

/** Opens a session by name and password. One answer for an unknown name, a wrong password and a blocked person. */
export async function signIn(actor: Actor, { body }: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<Reply<typeof contract>>> {
  const db = platform().db<StaffTables>();
  const key = sha256(`${body.username.toLowerCase()}|${ctx.ip}`);
  const { attempts, retryAfterSeconds } = await takeSignInAttempt(db, key);
  if (attempts > maxSignInAttempts) {
    if (attempts === maxSignInAttempts + 1) await platform().auditRefusal(actor, 'sign-in', { code: 'too_many_attempts' });
    return refuse('too_many_attempts', `Too many tries. Try again in ${retryAfterSeconds} seconds.`, { retryAfterSeconds });
  }

  const { staffId, right } = await checkPassword(body.username, body.password);
  const person = right && staffId !== null ? await findPerson(staffId) : null;
  if (person === null) {
    await platform().auditRefusal(actor, 'sign-in', { code: 'wrong_credentials', ...(staffId === null ? {} : { subjectId: staffId }) });
    return refuse('wrong_credentials', 'The name or the password is wrong.');
  }

  await forgetSignInAttempts(db, key);
  const refresh = await staffSessions().generateRefreshToken(person.userId, undefined, { type: 'refresh' });
  const reply = await issueAccess(ctx, { ...refresh, type: 'refresh' }, person, await deviceOf(ctx));
  await auditDone({ ...actor, id: person.id, name: person.name }, 'sign-in', person.id);
  return done(reply);
}
