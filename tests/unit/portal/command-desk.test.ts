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
  it('keeps id and contents of what nobody answered, whatever is asked next under that key', async () => {
    const { desk, sent } = deskThat(unreachable(), unreachable(), { ok: true });
    const first = run(desk, 5);
    await untilFailed(desk);
    await run(desk, 999);
    await expect(first).resolves.toEqual({ ok: true });
    expect(sent.map((body) => body.amount)).toEqual([5, 5, 5]);
    expect(new Set(sent.map((body) => body.commandId)).size).toBe(1);
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
  const failed = async (desk: CommandDesk, key: string): Promise<void> => { while (desk.find(key)?.state !== 'failed') await new Promise((resolve) => setTimeout(resolve, 1)); };
  /** A cash-in whose answer was lost before its tab went. */
  const lost = async (store: IntentStore, staffId = 'ann'): Promise<Sent> => {
    const { desk, sent } = deskOf(store, unreachable());
    desk.resume(staffId);
    desk.run('cash', cashIn, { body: { commandId: '', amount: 500 } }).catch(() => undefined);
    await failed(desk, 'cash');
    return sent[0]!;
  };

  it('is sent again under its own id and contents after a reload, and is forgotten once answered', async () => {
    const { slots, tab } = shelf();
    const before = await lost(tab());
    const { desk, sent } = deskOf(tab());
    const [resumed] = desk.resume('ann');
    await resumed?.reply;
    expect(sent).toEqual([before]);
    expect([slots.size, desk.snapshot().length, deskOf(tab()).desk.resume('ann').length]).toEqual([0, 0, 0]);
  });
  it('tells what was refused, and does not try that again after the next reload', async () => {
    const { tab } = shelf();
    await lost(tab());
    const { desk } = deskOf(tab(), new ApiError(409, 'shift_not_open', ''));
    await expect(desk.resume('ann')[0]?.reply).rejects.toMatchObject({ code: 'shift_not_open' });
    expect(desk.snapshot()).toMatchObject([{ key: 'cash', state: 'failed', resumed: true }]);
    expect(deskOf(tab()).desk.resume('ann')).toEqual([]);
  });
  it('leaves to others what they did, until they sign in or it is let go', async () => {
    const { tab } = shelf();
    await lost(tab());
    const { desk, sent } = deskOf(tab());
    expect(desk.resume('bob')).toEqual([]);
    expect(sent).toEqual([]);
    expect(desk.leftBy({ than: 'bob' }).map(({ key }) => key)).toEqual(['cash']);
    expect(deskOf(tab()).desk.resume('ann')).toHaveLength(1);
    await lost(tab());
    desk.dismiss('cash');
    expect(tab().all()).toEqual([]);
  });
  it('keeps no PIN and no guest, nothing that is answered, at most forty, and none for longer than half a day', async () => {
    const { slots, tab } = shelf();
    const { desk } = deskOf(tab(), unreachable(), { ok: true }, ...Array.from({ length: 60 }, unreachable));
    desk.resume('ann');
    desk.run('pin', pin, { body: { commandId: '', pin: '1234' } }).catch(() => undefined);
    await failed(desk, 'pin');
    await desk.run('answered', cashIn, { body: { commandId: '', amount: 1 } });
    desk.run('guest', { ...cashIn, path: '/api/pos/orders' }, { body: { commandId: '', amount: 1, name: 'Sami' } as never }).catch(() => undefined);
    await failed(desk, 'guest');
    expect(slots.size).toBe(0);
    for (let index = 0; index < 50; index += 1) {
      desk.run(`cash-${index}`, cashIn, { body: { commandId: '', amount: index } }).catch(() => undefined);
      await failed(desk, `cash-${index}`);
    }
    expect(tab().all().map(({ key }) => key)).toEqual(Array.from({ length: 40 }, (_, index) => `cash-${index + 10}`));
    clock += 13 * 3_600_000;
    expect(tab().all()).toEqual([]);
  });
});
