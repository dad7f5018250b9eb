import { getSession, refreshSession, signIn, signInWithPin, signOut } from '@nova/platform/contracts';
import { bootNova, type Nova } from '../../support/boot-nova';
import { Client } from '../../support/client';
import { byPin, castOf, cookiesOf, everyoneOf, shiftClock, until, type CastMember } from './cast';

let nova: Nova;
let tablet: Client;
let cashier: CastMember;
let server: CastMember;

beforeAll(async () => {
  nova = await bootNova();
  const { token } = await nova.enrol();
  tablet = new Client(nova.url, undefined, token);
  const cast = await castOf(nova, token);
  cashier = everyoneOf(cast, 'cashier')[0] as CastMember;
  server = everyoneOf(cast, 'server')[0] as CastMember;
});
afterAll(() => nova.stop());
afterEach(() => shiftClock(nova, 0));

const enter = (client: Client, username: string, password: string) => client.call(signIn, { body: { username, password } });

test('a password opens a session; the refresh token is in a cookie that no script reads', async () => {
  const answer = await enter(nova.nobody(), cashier.username, cashier.password);
  const { accessToken, expiresAt, session } = answer.reply();
  expect(session.staff).toEqual({ id: cashier.id, name: cashier.name, role: 'cashier' });
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(20_000);
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('nova_refresh=')) as string;
  expect(cookie).toMatch(/httponly/i);
  expect(cookie).toMatch(/samesite=strict/i);
  expect(cookie).toMatch(/path=\/api\/platform\/sessions/i);
  expect(JSON.stringify(answer.body)).not.toContain(cookie.split(/[=;]/)[1]);
  expect((await new Client(nova.url, accessToken).get('/api/platform/session')).status).toBe(200);
});

test('an unknown name, a wrong password and a blocked person get one answer', async () => {
  await nova.sql.query('update up_users set blocked = true where username = $1', [server.username]);
  const answers = [await enter(nova.nobody(), 'nobody-here', 'x'), await enter(nova.nobody(), cashier.username, 'wrong'), await enter(nova.nobody(), server.username, server.password)];
  await nova.sql.query('update up_users set blocked = false where username = $1', [server.username]);
  for (const answer of answers) expect([answer.status, answer.code]).toEqual([401, 'wrong_credentials']);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test('ten tries in five minutes, at once too; then even the right password waits', async () => {
  const tries = await Promise.all(Array.from({ length: 14 }, () => enter(nova.nobody(), 'guessed', 'wrong')));
  expect(tries.filter(({ code }) => code === 'wrong_credentials')).toHaveLength(10);
  const late = await enter(nova.nobody(), 'Guessed', 'wrong');
  expect([late.status, late.code]).toEqual([429, 'too_many_attempts']);
  expect(late.details['retryAfterSeconds']).toBeGreaterThan(250);
  await shiftClock(nova, 301);
  expect((await enter(nova.nobody(), 'guessed', 'wrong')).code).toBe('wrong_credentials');
});

/** Makes every rotation so far one of so many seconds ago. */
const rotatedAgo = (seconds: number) => nova.sql.query(`update strapi_sessions set created_at = created_at - make_interval(secs => $1)`, [seconds]);
const refreshWith = (cookie: string) => nova.nobody().post(refreshSession.path, {}, { cookie });

test('a reload that lost the answer to its refresh gets the same session again, not a second one, for some seconds; afterwards, signed out or forged it is nothing', async () => {
  const first = cookiesOf((await enter(nova.nobody(), cashier.username, cashier.password)).headers);
  const lost = await refreshWith(first);
  const again = await refreshWith(first);
  const { accessToken } = refreshSession.reply.parse(again.ok());
  expect(cookiesOf(again.headers)).toBe(cookiesOf(lost.headers));
  expect((await new Client(nova.url, accessToken).get('/api/platform/session')).status).toBe(200);
  // Once more lost: whoever still has the first gets what is current.
  const second = await refreshWith(cookiesOf(again.headers));
  expect(cookiesOf((await refreshWith(first)).headers)).toBe(cookiesOf(second.headers));
  const [head, payload] = (first.split('=')[1] as string).split('.');
  expect((await refreshWith(`nova_refresh=${head}.${payload}.forged`)).code).toBe('session_expired');
  await rotatedAgo(16);
  expect((await refreshWith(first)).code).toBe('session_expired');
  expect((await refreshWith(cookiesOf(again.headers))).code).toBe('session_expired');
  const live = await refreshWith(cookiesOf(second.headers));
  expect(live.status).toBe(200);
  await nova.nobody().post(signOut.path, {}, { cookie: cookiesOf(live.headers) });
  expect((await refreshWith(cookiesOf(second.headers))).code).toBe('session_expired');
});

test('a session has one heir, however many come with one cookie at once', async () => {
  const { session } = (await enter(nova.nobody(), server.username, server.password)).reply();
  const cookie = cookiesOf((await enter(nova.nobody(), server.username, server.password)).headers);
  const active = async (): Promise<number> => Number((await nova.sql.query<{ n: number }>(`select count(*)::int as n from strapi_sessions s join up_users u on u.id::text = s.user_id where u.document_id = $1 and s.status = 'active'`, [session.staff.id])).rows[0]?.n);
  const before = await active();
  const answers = await Promise.all(Array.from({ length: 6 }, () => refreshWith(cookie)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(new Set(answers.map(({ headers }) => cookiesOf(headers))).size).toBe(1);
  expect(await active()).toBe(before);
});

test('a refresh rotates: the old cookie is worth nothing, the new one is good', async () => {
  const first = cookiesOf((await enter(nova.nobody(), cashier.username, cashier.password)).headers);
  const rotated = await nova.nobody().post(refreshSession.path, {}, { cookie: first });
  const { accessToken } = refreshSession.reply.parse(rotated.ok());
  expect((await new Client(nova.url, accessToken).get('/api/platform/session')).status).toBe(200);
  await rotatedAgo(16);
  const again = await nova.nobody().post(refreshSession.path, {}, { cookie: first });
  expect([again.status, again.code]).toEqual([401, 'session_expired']);
  expect((await nova.nobody().post(refreshSession.path, {}, { cookie: cookiesOf(rotated.headers) })).status).toBe(200);
  expect((await nova.nobody().post(refreshSession.path, {})).code).toBe('session_expired');
});

test('signing out ends the cookie and the access token, also the one from before the last refresh', async () => {
  const opened = await enter(nova.nobody(), cashier.username, cashier.password);
  const old = new Client(nova.url, opened.reply().accessToken);
  const rotated = await nova.nobody().post(refreshSession.path, {}, { cookie: cookiesOf(opened.headers) });
  const cookie = cookiesOf(rotated.headers);
  expect((await old.get('/api/platform/session')).status).toBe(200);
  expect((await nova.nobody().post(signOut.path, {}, { cookie })).ok()).toEqual({ signedOut: true });
  expect((await nova.nobody().post(refreshSession.path, {}, { cookie })).code).toBe('session_expired');
  await until(async () => (await old.get('/api/platform/session')).code === 'session_expired');
  expect((await nova.nobody().post(signOut.path, {})).status).toBe(200);
});

test('a PIN opens a session on an enrolled device only, and the session works there only', async () => {
  const answer = await tablet.call(signInWithPin, { body: { staffId: server.id, pin: server.pin } });
  const { accessToken, session } = answer.reply();
  expect(session.device?.locationId).toBe(nova.venue.location.id);
  expect((await nova.nobody().call(signInWithPin, { body: { staffId: server.id, pin: server.pin } })).code).toBe('device_required');
  expect((await new Client(nova.url, accessToken, tablet.device).call(getSession, {})).reply().device).not.toBeNull();
  expect((await new Client(nova.url, accessToken).get('/api/platform/session')).code).toBe('device_required');
  const elsewhere = await nova.enrol();
  expect((await new Client(nova.url, accessToken, elsewhere.token).get('/api/platform/session')).code).toBe('device_required');
  const cookie = cookiesOf(answer.headers);
  expect((await nova.nobody().post(refreshSession.path, {}, { cookie })).code).toBe('device_required');
  expect((await tablet.post(refreshSession.path, {}, { cookie })).status).toBe(200);
});

test('five wrong PINs lock the pair of device and person for five minutes, at once too; other pairs go on', async () => {
  const guess = (pin: string, device = tablet) => device.call(signInWithPin, { body: { staffId: server.id, pin } });
  const guesses = await Promise.all(Array.from({ length: 9 }, () => guess('999999')));
  expect(guesses.filter(({ code }) => code === 'wrong_credentials')).toHaveLength(5);
  const locked = await guess(server.pin);
  expect([locked.status, locked.code]).toEqual([429, 'too_many_attempts']);
  expect(locked.details['retryAfterSeconds']).toBeGreaterThan(250);
  await byPin(nova, tablet.device as string, cashier);
  const other = await nova.enrol();
  expect((await guess(server.pin, new Client(nova.url, undefined, other.token))).status).toBe(200);
  const { rows } = await nova.sql.query(`select code, count(*)::int as n from platform.audit where subject_id = $1 and act in ('pin-wrong', 'pin-locked') group by code order by code`, [server.id]);
  expect(rows).toEqual([{ code: 'too_many_attempts', n: 1 }, { code: 'wrong_credentials', n: 4 }]);
  await shiftClock(nova, 301);
  expect((await guess(server.pin)).status).toBe(200);
});

test('a right PIN forgets the wrong ones before it', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1) expect((await tablet.call(signInWithPin, { body: { staffId: cashier.id, pin: '0000000' } })).code).toBe('wrong_credentials');
    await byPin(nova, tablet.device as string, cashier);
  }
});

test('somebody who does not work where the device stands cannot tell a right PIN from a wrong one', async () => {
  await nova.sql.query('create table kept as select * from platform.staff_location where staff_id = $1', [cashier.id]);
  await nova.sql.query('delete from platform.staff_location where staff_id = $1', [cashier.id]);
  const right = await tablet.call(signInWithPin, { body: { staffId: cashier.id, pin: cashier.pin } });
  const unknown = await tablet.call(signInWithPin, { body: { staffId: 'nobody', pin: '1234' } });
  expect([right.code, JSON.stringify(right.body)]).toEqual(['wrong_credentials', JSON.stringify(unknown.body)]);
  await nova.sql.query('insert into platform.staff_location select * from kept');
});

test('ways in and out are audited', async () => {
  await byPin(nova, tablet.device as string, cashier);
  const { rows } = await nova.sql.query(`select distinct act from platform.audit where actor_id = $1 and outcome = 'done' order by act`, [cashier.id]);
  expect(rows.map(({ act }) => act)).toEqual(expect.arrayContaining(['sign-in', 'sign-in-with-pin', 'sign-out']));
});
