import { platform } from '@nova/platform/access';
import { grantApproval, listApprovers } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Client } from '../../support/client';
import { byPin, castOf, everyoneOf, shiftClock, type CastMember } from './cast';

let nova: Nova;
let asker: Client;
let server: CastMember;
let colleague: CastMember;
let manager: CastMember;
const act = 'platform.device.enrol';

beforeAll(async () => {
  nova = await bootNova();
  const { token } = await nova.enrol();
  const cast = await castOf(nova, token);
  [server, colleague] = everyoneOf(cast, 'server') as [CastMember, CastMember];
  manager = everyoneOf(cast, 'manager')[0] as CastMember;
  asker = await byPin(nova, token, server);
});
afterAll(() => nova.stop());
afterEach(() => shiftClock(nova, 0));

const asked = () => ({ commandId: newId(), approverId: manager.id, pin: manager.pin, act, subjectId: 'order-1', forCommandId: newId(), amountMinor: 500, subjectVersion: 3 });
const ask = (body: ReturnType<typeof asked>) => asker.call(grantApproval, { body });

interface Use { commandId?: string; act?: string; subjectId?: string; amountMinor?: number | null; subjectVersion?: number | null; actorId?: string }

/** Spends as the command it was given for would, with something changed. */
function spend(approvalId: string, body: ReturnType<typeof asked>, change: Use = {}): Promise<string | null> {
  const actor = { ...platform().systemActor(), id: change.actorId ?? server.id };
  const { act: changedAct = body.act, subjectId = body.subjectId, amountMinor = body.amountMinor, subjectVersion = body.subjectVersion } = change;
  return platform().transact(({ trx, publish, ...rest }) =>
    platform().spendApproval({ ...rest, trx, publish, commandId: change.commandId ?? body.forCommandId, actor }, { approvalId, act: changedAct, subjectId, amountMinor, subjectVersion }));
}

test('an approval is spent once, by many who try at once too, and names the approver', async () => {
  const body = asked();
  const { approvalId } = (await ask(body)).reply();
  const spent = await Promise.all(Array.from({ length: 8 }, () => spend(approvalId, body)));
  expect(spent.filter((approver) => approver !== null)).toEqual([manager.id]);
});

test('it is bound to its command, act, subject, amount, version and asker', async () => {
  const body = asked();
  const { approvalId } = (await ask(body)).reply();
  const changes: Use[] = [{ commandId: newId() }, { act: 'platform.device.revoke' }, { subjectId: 'order-2' }, { amountMinor: 501 }, { amountMinor: null }, { subjectVersion: 4 }, { actorId: colleague.id }];
  for (const change of changes) expect([change, await spend(approvalId, body, change)]).toEqual([change, null]);
  expect(await spend(newId(), body)).toBeNull();
  expect(await spend(approvalId, body)).toBe(manager.id);
});

test('it is good for 60 s', async () => {
  const body = asked();
  const { approvalId } = (await ask(body)).reply();
  await shiftClock(nova, 61);
  expect(await spend(approvalId, body)).toBeNull();
  await shiftClock(nova, 50);
  expect(await spend(approvalId, body)).toBe(manager.id);
});

test('what is rolled back is not spent', async () => {
  const body = asked();
  const { approvalId } = (await ask(body)).reply();
  const actor = { ...platform().systemActor(), id: server.id };
  await expect(platform().transact(async (context) => {
    expect(await platform().spendApproval({ ...context, commandId: body.forCommandId, actor }, { approvalId, act, subjectId: body.subjectId, amountMinor: 500, subjectVersion: 3 })).toBe(manager.id);
    throw new Error('the command failed');
  })).rejects.toThrow('the command failed');
  expect(await spend(approvalId, body)).toBe(manager.id);
});

test('nobody approves for themselves, without the capability, or from elsewhere', async () => {
  const refused = async (change: object, reason: string) => {
    const answer = await ask({ ...asked(), ...change });
    expect([answer.status, answer.code, answer.details['reason']]).toEqual([403, 'approval_refused', reason]);
  };
  await refused({ approverId: server.id, pin: server.pin }, 'same_person');
  await refused({ approverId: colleague.id, pin: colleague.pin }, 'missing_capability');
  await refused({ pin: '999999' }, 'wrong_pin');
  await nova.sql.query(`update platform.staff_location set location_id = 'elsewhere' where staff_id = $1`, [manager.id]);
  await refused({}, 'foreign_location');
  await nova.sql.query('update platform.staff_location set location_id = $2 where staff_id = $1', [manager.id, nova.venue.location.id]);
  const loose = await nova.as('server');
  expect((await loose.call(grantApproval, { body: asked() })).code).toBe('device_required');
});

test('the colleagues offered are those whose PIN would do: here, with a PIN, with the capability, not oneself', async () => {
  const offered = async (client: Client, of: string) => (await client.call(listApprovers, { query: { act: of } })).reply().approvers.map((person) => person.id);
  expect(await offered(asker, act)).toContain(manager.id);
  expect(await offered(asker, act)).not.toContain(colleague.id);
  expect(await offered(asker, 'platform.session.get')).not.toContain(server.id);
  await nova.sql.query(`update platform.staff_location set location_id = 'elsewhere' where staff_id = $1`, [manager.id]);
  expect(await offered(asker, act)).not.toContain(manager.id);
  await nova.sql.query('update platform.staff_location set location_id = $2 where staff_id = $1', [manager.id, nova.venue.location.id]);
  expect((await (await nova.as('server')).call(listApprovers, { query: { act } })).code).toBe('device_required');
});

test('a lost answer is given again; the audit keeps both people', async () => {
  const body = asked();
  const first = (await ask(body)).reply();
  expect((await ask(body)).reply()).toEqual(first);
  const { rows } = await nova.sql.query(`select actor_id, approver_id, outcome, details->>'act' as act, (details->>'amountMinor')::int as amount from platform.audit where command_id = $1`, [body.commandId]);
  expect(rows).toEqual([{ actor_id: server.id, approver_id: manager.id, outcome: 'done', act, amount: 500 }]);
});

test('five wrong PINs of an approver lock that approver on that device', async () => {
  for (let wrong = 0; wrong < 5; wrong += 1) expect((await ask({ ...asked(), pin: '999999' })).code).toBe('approval_refused');
  const locked = await ask(asked());
  expect([locked.status, locked.code]).toEqual([429, 'too_many_attempts']);
  await shiftClock(nova, 301);
  expect((await ask(asked())).status).toBe(200);
});
