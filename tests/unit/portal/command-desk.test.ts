import { contract, commandId } from '@nova/platform/contracts';
import { z } from 'zod';
import { ApiError } from '../../../portal/src/api/api-error';
import { CommandDesk } from '../../../portal/src/api/command-desk';
import { IntentStore } from '../../../portal/src/api/intent-store';

const pay = contract({ name: 'pay', action: 'x.pay', method: 'POST', path: '/api/x/pay', body: z.strictObject({ commandId, amount: z.int() }), reply: z.object({ ok: z.boolean() }) });
const unreachable = (): ApiError => new ApiError(0, 'unreachable', 'no network');

function deskThat(...answers: (ApiError | { ok: boolean })[]) {
  const sent: { commandId: string; amount: number }[] = [];
  const send = async (_: unknown, request: never): Promise<unknown> => {
    sent.push((request as { body: { commandId: string; amount: number } }).body);
    const answer = answers.shift() ?? { ok: true };
    if (answer instanceof ApiError) throw answer;
    return answer;
  };
  return { desk: new CommandDesk(send, [0]), sent };
}
const untilFailed = async (desk: CommandDesk): Promise<void> => {
  while (desk.find('pay:1')?.state !== 'failed') await new Promise((resolve) => setTimeout(resolve, 1));
};
const untilWaiting = async (desk: CommandDesk): Promise<void> => {
  while (desk.find('pay:1')?.state !== 'waiting') await new Promise((resolve) => setTimeout(resolve, 1));
};
const run = (desk: CommandDesk, amount: number) => desk.run('pay:1', pay, { body: { commandId: '', amount } });
const retry = (desk: CommandDesk) => desk.run('pay:1', pay, desk.find('pay:1')?.request as never);

describe('the command desk', () => {
  it('mints a version 7 id and forgets the intent once it is answered', async () => {
    const { desk, sent } = deskThat({ ok: true });
    await expect(run(desk, 5)).resolves.toEqual({ ok: true });
    expect(commandId.safeParse(sent[0]?.commandId).success).toBe(true);
    expect(desk.snapshot()).toEqual([]);
  });
  it('sends an unanswered command again by itself, under the same id', async () => {
    const { desk, sent } = deskThat(unreachable(), { ok: true });
    await run(desk, 5);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });
  it('sends nothing new under a key while what was asked there is unanswered; that very intent goes again under its id', async () => {
    const { desk, sent } = deskThat(unreachable(), unreachable(), { ok: true }, { ok: true });
    const first = run(desk, 5);
    await untilFailed(desk);
    await expect(run(desk, 999)).rejects.toMatchObject({ code: 'unreachable' });
    expect(desk.find('pay:1')).toMatchObject({ state: 'failed', error: { unanswered: true } });
    await expect(retry(desk)).resolves.toEqual({ ok: true });
    await expect(first).resolves.toEqual({ ok: true });
    expect(sent.map((body) => body.amount)).toEqual([5, 5, 5]);
    expect(new Set(sent.map((body) => body.commandId)).size).toBe(1);
    await run(desk, 999);
    expect(sent.at(-1)?.amount).toBe(999);
  });
  it('takes what the door says for no answer to a command of which a sending was lost', async () => {
    const shut = (code: 'session_expired' | 'not_signed_in' | 'device_revoked' | 'missing_capability', status: number): ApiError => new ApiError(status, code, '');
    const { desk, sent } = deskThat(unreachable(), shut('session_expired', 401), shut('device_revoked', 403), shut('missing_capability', 403), new ApiError(429, 'too_many_attempts', ''), { ok: true });
    const first = run(desk, 5);
    for (const code of ['session_expired', 'device_revoked', 'missing_capability', 'too_many_attempts']) {
      await untilFailed(desk);
      expect(desk.find('pay:1')?.error).toMatchObject({ code, unanswered: true });
      retry(desk).catch(() => undefined);
    }
    await expect(first).resolves.toEqual({ ok: true });
    expect(new Set(sent.map((body) => body.commandId)).size).toBe(1);
  });
  it('takes the door at its word where nothing was sent before', async () => {
    const { desk } = deskThat(new ApiError(401, 'not_signed_in', ''));
    await expect(run(desk, 5)).rejects.toMatchObject({ code: 'not_signed_in', unanswered: false });
  });
  it('tells what is unanswered and on no screen, and a refusal only to its screen', async () => {
    const { desk } = deskThat(unreachable(), unreachable(), new ApiError(409, 'shift_not_open', ''));
    run(desk, 5).catch(() => undefined);
    const leave = desk.attend('pay:1');
    await untilFailed(desk);
    expect(desk.unseen()).toEqual([]);
    let told = 0;
    desk.subscribe(() => { told += 1; });
    leave();
    expect([told, desk.unseen().map(({ key }) => key)]).toEqual([1, ['pay:1']]);
    const alongside = desk.attend('pay:');
    expect(desk.unseen()).toEqual([]);
    alongside();
    await retry(desk).catch(() => undefined);
    expect([desk.find('pay:1')?.error?.code, desk.unseen()]).toEqual(['shift_not_open', []]);
  });
  it('treats a 503 as unanswered and a refusal as an answer: the next try is a new intent', async () => {
    const { desk, sent } = deskThat(new ApiError(503, 'unavailable', ''), new ApiError(409, 'shift_not_open', ''), { ok: true });
    await expect(run(desk, 5)).rejects.toMatchObject({ code: 'shift_not_open' });
    await run(desk, 6);
    expect(sent.map((body) => body.amount)).toEqual([5, 5, 6]);
    expect(sent[2]?.commandId).not.toBe(sent[0]?.commandId);
  });
  it('lets go of an unanswered intent when the person does', async () => {
    const { desk } = deskThat(unreachable(), unreachable());
    const first = run(desk, 5);
    await untilFailed(desk);
    desk.dismiss('pay:1');
    await expect(first).rejects.toMatchObject({ code: 'unreachable' });
    expect(desk.snapshot()).toEqual([]);
  });
  it('refuses a double press while the first is under way', async () => {
    const { desk, sent } = deskThat({ ok: true });
    const first = run(desk, 5);
    await expect(run(desk, 5)).rejects.toBeInstanceOf(ApiError);
    await first;
    expect(sent).toHaveLength(1);
  });
  it('waits for a second person and then sends the same command again, with the approval and under its own id', async () => {
    const needed = new ApiError(403, 'approval_required', '', [], { approval: { act: 'pos.approve.void', subjectId: 'line', amountMinor: 5, subjectVersion: 3 } });
    const stale = new ApiError(403, 'approval_refused', '', [], needed.details);
    const { desk, sent } = deskThat(needed, stale, { ok: true });
    const asked = run(desk, 5);
    await untilWaiting(desk);
    await expect(run(desk, 5)).rejects.toBeInstanceOf(ApiError);
    desk.approve('pay:1', 'first');
    await untilWaiting(desk);
    expect(desk.find('pay:1')?.error?.code).toBe('approval_refused');
    desk.approve('pay:1', 'second');
    await expect(asked).resolves.toEqual({ ok: true });
    expect(sent.map((body) => (body as { approvalId?: string }).approvalId)).toEqual([undefined, 'first', 'second']);
    expect(new Set(sent.map((body) => body.commandId)).size).toBe(1);
  });
  it('lets go of a command that nobody approves, and fails at once where the refusal names no need', async () => {
    const needed = new ApiError(403, 'approval_required', '', [], { approval: { act: 'pos.approve.void', subjectId: 'line', amountMinor: null, subjectVersion: null } });
    const { desk, sent } = deskThat(needed, new ApiError(403, 'approval_refused', '', [], { reason: 'wrong_pin' }));
    const asked = run(desk, 5);
    await untilWaiting(desk);
    desk.dismiss('pay:1');
    await expect(asked).rejects.toMatchObject({ code: 'approval_required' });
    await expect(run(desk, 6)).rejects.toMatchObject({ code: 'approval_refused' });
    expect(desk.find('pay:1')?.state).toBe('failed');
    expect(sent).toHaveLength(2);
  });
});

describe('design 4: what nobody answered outlives the tab', () => {
  const cashIn = contract({ name: 'cash-in', action: 'x.pay', method: 'POST', path: '/api/pos/shifts/:shiftId/cash-movements', body: z.strictObject({ commandId, amount: z.int() }), reply: z.object({ ok: z.boolean() }) });
  const pin = contract({ name: 'pin', action: 'x.pin', method: 'POST', path: '/api/platform/approvals', body: z.strictObject({ commandId, pin: z.string() }), reply: z.object({ ok: z.boolean() }) });
  let clock = 1_000;
  const shelf = () => {
    const slots = new Map<string, string>();
    const storage = { getItem: (key: string) => slots.get(key) ?? null, setItem: (key: string, text: string) => void slots.set(key, text), removeItem: (key: string) => void slots.delete(key) };
    return { slots, tab: () => new IntentStore(storage, () => clock) };
  };
  type Sent = { path: string; body: { commandId: string; amount?: number } };
  const deskOf = (store: IntentStore, ...answers: (ApiError | { ok: boolean })[]) => {
    const sent: Sent[] = [];
    const desk = new CommandDesk(async (by, request) => {
      sent.push({ path: by.path, body: (request as Sent).body });
      const answer = answers.shift() ?? { ok: true };
      if (answer instanceof ApiError) throw answer;
      return answer;
    }, [], store);
    return { desk, sent };
  };
  const signedIn = (desk: CommandDesk, staffId: string) => {
    desk.own(staffId);
    return desk.resume();
  };
  const failed = async (desk: CommandDesk, key: string): Promise<void> => { while (desk.find(key)?.state !== 'failed') await new Promise((resolve) => setTimeout(resolve, 1)); };
  /** A cash-in whose answer was lost before its tab went. */
  const lost = async (store: IntentStore, staffId = 'ann'): Promise<Sent> => {
    const { desk, sent } = deskOf(store, unreachable());
    desk.own(staffId);
    desk.run('cash', cashIn, { body: { commandId: '', amount: 500 } }).catch(() => undefined);
    await failed(desk, 'cash');
    return sent[0]!;
  };

  it('is sent again under its own id and contents after a reload, and is forgotten once answered', async () => {
    const { slots, tab } = shelf();
    const before = await lost(tab());
    const { desk, sent } = deskOf(tab());
    const [resumed] = signedIn(desk, 'ann');
    await resumed?.reply;
    expect(sent).toEqual([before]);
    expect([slots.size, desk.snapshot().length, signedIn(deskOf(tab()).desk, 'ann').length]).toEqual([0, 0, 0]);
  });
  it('tells what was refused, and does not try that again after the next reload', async () => {
    const { tab } = shelf();
    await lost(tab());
    const { desk } = deskOf(tab(), new ApiError(409, 'shift_not_open', ''));
    await expect(signedIn(desk, 'ann')[0]?.reply).rejects.toMatchObject({ code: 'shift_not_open' });
    expect(desk.snapshot()).toMatchObject([{ key: 'cash', state: 'failed', resumed: true }]);
    expect(signedIn(deskOf(tab()).desk, 'ann')).toEqual([]);
  });
  it('leaves to others what they did, until they sign in or it is let go', async () => {
    const { tab } = shelf();
    await lost(tab());
    const { desk, sent } = deskOf(tab());
    expect(signedIn(desk, 'bob')).toEqual([]);
    expect(sent).toEqual([]);
    expect(desk.leftByOthers().map(({ key }) => key)).toEqual(['cash']);
    expect(signedIn(deskOf(tab()).desk, 'ann')).toHaveLength(1);
    const again = await lost(tab());
    desk.forget(again.body.commandId);
    expect(tab().all()).toEqual([]);
  });
  it('sends nothing of one person in the name of another: it waits for its owner, who finishes it', async () => {
    const { tab } = shelf();
    const { desk, sent } = deskOf(tab(), unreachable(), unreachable(), new ApiError(401, 'not_signed_in', ''), { ok: true }, { ok: true });
    desk.own('ann');
    const asked = desk.run('cash', cashIn, { body: { commandId: '', amount: 500 } });
    asked.catch(() => undefined);
    await failed(desk, 'cash');
    // Locked: what is tried again meanwhile is not sent, and the same person finds it where it was.
    desk.own(null);
    const again = (): Promise<unknown> => desk.run('cash', cashIn, desk.find('cash')?.request as never);
    again().catch(() => undefined);
    expect([sent.length, desk.find('cash')?.error?.unanswered]).toEqual([1, true]);
    desk.own('bob');
    await expect(asked).rejects.toBeInstanceOf(ApiError);
    expect([desk.snapshot(), desk.resume(), desk.leftByOthers().length]).toEqual([[], [], 1]);
    // Bob's own act under the same key takes nothing of Ann's away.
    desk.run('cash', cashIn, { body: { commandId: '', amount: 700 } }).catch(() => undefined);
    await failed(desk, 'cash');
    desk.own('ann');
    expect([desk.snapshot(), desk.leftByOthers().map(({ request }) => request.body['amount'])]).toEqual([[], [700]]);
    // The door's no is no answer to what was lost before.
    const [mine] = desk.resume();
    await failed(desk, 'cash');
    expect(desk.find('cash')?.error).toMatchObject({ code: 'not_signed_in', unanswered: true });
    again().catch(() => undefined);
    await expect(mine?.reply).resolves.toEqual({ ok: true });
    expect(sent.map(({ body }) => body.amount)).toEqual([500, 700, 500, 500]);
    expect(desk.leftByOthers()).toHaveLength(1);
  });
  it('stops sending what is on its way once somebody else is signed in', async () => {
    const { tab } = shelf();
    const store = tab();
    let sent = 0;
    let arrive: (error: ApiError) => void = () => undefined;
    const desk = new CommandDesk(() => new Promise((_, reject) => { sent += 1; arrive = reject; }), [0, 0], store);
    desk.own('ann');
    const asked = desk.run('cash', cashIn, { body: { commandId: '', amount: 500 } });
    asked.catch(() => undefined);
    desk.own('bob');
    arrive(unreachable());
    await expect(asked).rejects.toBeInstanceOf(ApiError);
    expect([sent, desk.snapshot(), desk.leftByOthers().length]).toEqual([1, [], 1]);
  });
  it('keeps no PIN and no guest, nothing that is answered, at most forty, and none for longer than half a day', async () => {
    const { slots, tab } = shelf();
    const store = tab();
    const { desk } = deskOf(store, unreachable(), { ok: true }, ...Array.from({ length: 60 }, unreachable));
    desk.own('ann');
    desk.run('pin', pin, { body: { commandId: '', pin: '1234' } }).catch(() => undefined);
    await failed(desk, 'pin');
    await desk.run('answered', cashIn, { body: { commandId: '', amount: 1 } });
    desk.run('guest', { ...cashIn, name: 'open-order', path: '/api/pos/orders' }, { body: { commandId: '', amount: 1, name: 'Sami' } as never }).catch(() => undefined);
    await failed(desk, 'guest');
    expect(slots.size).toBe(0);
    desk.run('dish', { ...cashIn, name: 'add-open-item', path: '/api/pos/orders/:orderId/open-items' }, { body: { commandId: '', amount: 1, name: 'Cake with candles' } as never }).catch(() => undefined);
    await failed(desk, 'dish');
    expect(store.all().map(({ key }) => key)).toEqual(['dish']);
    for (let index = 0; index < 50; index += 1) {
      desk.run(`cash-${index}`, cashIn, { body: { commandId: '', amount: index } }).catch(() => undefined);
      await failed(desk, `cash-${index}`);
    }
    expect(tab().all().map(({ key }) => key)).toEqual(Array.from({ length: 40 }, (_, index) => `cash-${index + 10}`));
    clock += 13 * 3_600_000;
    expect(tab().all()).toEqual([]);
  });
});
