import fc from 'fast-check';
import type { PaymentProvider, ProviderOperation, SettledEntry, SettledPage, Succeeded } from '../../plugins/payments/server/src/providers/provider';
import type { FaultKind } from '../../plugins/payments/server/src/providers/outside/wire-faults';
import { sandboxWorld } from './payment-providers/sandbox-world';
import { stripeWorld } from './payment-providers/stripe-world';
import { toyWorld } from './payment-providers/toy-world';
import { aCapture, anAuthorization, aRefund, aVoid, patientMs, type ProviderWorld } from './payment-providers/world';

const hourMs = 60 * 60 * 1000;
const worlds: [name: string, make: () => Promise<ProviderWorld>][] = [['stripe', stripeWorld], ['sandbox', sandboxWorld], ['asynchronous toy', toyWorld]];

describe.each(worlds)('payment provider %s (P8)', (_name, make) => {
  let world: ProviderWorld;
  let provider: PaymentProvider;
  beforeEach(async () => { world = await make(); provider = world.provider; });
  afterEach(async () => { await world.stop(); });

  const send = (operation: ProviderOperation) => provider.send(operation, world.now());
  /** Sends until it is settled, as the till would: an accepted one is settled outside and then read. */
  const settled = async (operation: ProviderOperation): Promise<Succeeded> => {
    const first = await send(operation);
    if (first.outcome === 'succeeded') return first;
    expect(first.outcome).toBe('accepted');
    await world.settle();
    const truth = await provider.fetchState({ ...operation, providerReference: first.outcome === 'accepted' ? first.providerReference : null });
    expect(truth.outcome).toBe('succeeded');
    return truth as Succeeded;
  };
  /** Refused at once, or taken and refused later, where the provider decides later. */
  const refused = async (operation: ProviderOperation): Promise<void> => {
    const first = await send(operation);
    if (first.outcome === 'accepted') {
      await world.settle();
      expect(await provider.fetchState(operation)).toMatchObject({ outcome: 'failed', reasonCode: expect.stringMatching(/\w/) });
    } else {
      expect(first).toMatchObject({ outcome: 'rejected', reasonCode: expect.stringMatching(/\w/) });
    }
  };
  const authorized = async (amountMinor = 5000): Promise<string> => (await settled(anAuthorization(world, { amountMinor }))).providerReference;
  const captured = async (amountMinor = 5000): Promise<string> => (await settled(aCapture(world, await authorized(amountMinor), { amountMinor }))).providerReference;
  const everySettled = async (from: Date, to: Date): Promise<{ found: SettledEntry[]; pages: number }> => {
    const found: SettledEntry[] = [];
    let cursor: string | null = null;
    for (let pages = 1; ; pages += 1) {
      const page: SettledPage = await provider.listSettled({ from, to }, cursor);
      found.push(...page.entries);
      if (page.next === null) return { found, pages };
      cursor = page.next;
    }
  };

  describe('one effect (P1)', () => {
    test('P1 the same operation sent again is answered the same and done once, for each kind', async () => {
      const authorization = anAuthorization(world);
      const first = await settled(authorization);
      expect(await settled(authorization)).toEqual(first);
      const capture = aCapture(world, first.providerReference);
      const taken = await settled(capture);
      expect(await settled(capture)).toEqual(taken);
      const refund = aRefund(world, taken.providerReference, { amountMinor: 1200 });
      expect(await settled(refund)).toEqual(await settled(refund));
      expect(await world.effects()).toEqual({ authorizations: 1, capturedMinor: 5000, releases: 0, refundedMinor: 1200 });
    });

    test('P1 twice at the same moment is one effect; the one that does not know says so', async () => {
      const authorization = anAuthorization(world);
      await world.break('slow');
      const outcomes = await Promise.all([send(authorization), send(authorization), send(authorization)]);
      await world.mend();
      expect(outcomes.filter(({ outcome }) => !['succeeded', 'accepted', 'unknown'].includes(outcome))).toEqual([]);
      expect(outcomes.some(({ outcome }) => outcome !== 'unknown')).toBe(true);
      await settled(authorization);
      expect((await world.effects()).authorizations).toBe(1);
    });

    test('P1 another body under a used id is rejected and has no effect', async () => {
      const authorization = anAuthorization(world);
      await settled(authorization);
      expect(await send({ ...authorization, amountMinor: 9900 })).toMatchObject({ outcome: 'rejected' });
      expect((await world.effects()).authorizations).toBe(1);
    });
  });

  describe('amounts (P4)', () => {
    test('P4 an authorisation says what may be captured, and until when', async () => {
      const held = await settled(anAuthorization(world, { amountMinor: 3300 }));
      expect(held).toMatchObject({ amountMinor: 3300 });
      expect(held.capturableMinor).toBeGreaterThanOrEqual(3300);
      if (provider.capabilities.holdExpiryStated) expect(held.captureBefore?.getTime()).toBeGreaterThan(world.now().getTime());
      else expect(held.captureBefore).toBeNull();
    });

    test('P4 a part is captured; the rest is released and cannot be captured later without multicapture', async () => {
      const hold = await authorized(5000);
      expect(await settled(aCapture(world, hold, { amountMinor: 3100 }))).toMatchObject({ outcome: 'succeeded', amountMinor: 3100 });
      expect(provider.capabilities.multicapture).toBe(false);
      await refused(aCapture(world, hold, { amountMinor: 1900 }));
      expect((await world.effects()).capturedMinor).toBe(3100);
    });

    test('P4 more than what may be captured is rejected, and the hold can still be captured', async () => {
      const held = await settled(anAuthorization(world));
      await refused(aCapture(world, held.providerReference, { amountMinor: held.capturableMinor + 1 }));
      expect(await settled(aCapture(world, held.providerReference))).toMatchObject({ amountMinor: 5000 });
    });

    test.each(['EUR', 'JPY', 'ISK', 'UGX', 'HUF', 'KWD'])('P4 P8 %s, whatever its decimals there: what was asked for is what is held, captured, refunded and listed, and what the adapter says cannot be asked for is rejected', async (currency) => {
      const { stepMinor, leastMinor } = provider.capabilities.amounts(currency);
      const from = new Date(world.now().getTime() - 2000);
      const authorization = anAuthorization(world, { currency });
      const held = await settled(authorization);
      expect(await settled({ ...authorization, providerReference: held.providerReference })).toMatchObject({ amountMinor: 5000, capturableMinor: 5000 });
      const taken = await settled(aCapture(world, held.providerReference, { currency, amountMinor: 4000 }));
      const given = await settled(aRefund(world, taken.providerReference, { currency, amountMinor: 1000 }));
      expect([held.amountMinor, taken.amountMinor, given.amountMinor]).toEqual([5000, 4000, 1000]);
      const { found } = await everySettled(from, new Date(world.now().getTime() + 2000));
      expect(found.map((entry) => `${entry.kind} ${entry.amountMinor} ${entry.currency}`).sort()).toEqual([`capture 4000 ${currency}`, `refund 1000 ${currency}`]);
      if (leastMinor > 1) expect(await send(anAuthorization(world, { currency, amountMinor: leastMinor - stepMinor }))).toMatchObject({ outcome: 'rejected' });
      if (stepMinor > 1) expect(await send(anAuthorization(world, { currency, amountMinor: 5001 }))).toMatchObject({ outcome: 'rejected' });
      const leastHeld = Math.max(leastMinor, stepMinor);
      expect(await settled(anAuthorization(world, { currency, amountMinor: leastHeld }))).toMatchObject({ amountMinor: leastHeld });
    });

    test('a void releases the hold; nothing can be captured then, and a second void finds it done', async () => {
      const hold = await authorized();
      expect(await settled(aVoid(world, hold))).toMatchObject({ outcome: 'succeeded', amountMinor: 5000 });
      await refused(aCapture(world, hold));
      expect(await settled(aVoid(world, hold))).toMatchObject({ outcome: 'succeeded' });
      expect(await world.effects()).toMatchObject({ releases: 1, capturedMinor: 0 });
    });

    test('what was captured cannot be voided', async () => {
      const hold = await authorized();
      await settled(aCapture(world, hold));
      await refused(aVoid(world, hold));
    });

    test('P4 refunds in parts add up to the capture and no further', async () => {
      const taken = await captured(5000);
      for (const amountMinor of [1, 1999, 3000]) expect(await settled(aRefund(world, taken, { amountMinor }))).toMatchObject({ amountMinor });
      await refused(aRefund(world, taken, { amountMinor: 1 }));
      expect((await world.effects()).refundedMinor).toBe(5000);
    });

    test('P4 of refunds at the same moment only those that fit are done', async () => {
      const taken = await captured(5000);
      const refunds = Array.from({ length: 8 }, () => aRefund(world, taken, { amountMinor: 1500 }));
      await Promise.all(refunds.map(send));
      await world.settle();
      const truths = await Promise.all(refunds.map((refund) => provider.fetchState(refund)));
      expect(truths.filter(({ outcome }) => outcome === 'succeeded')).toHaveLength(3);
      expect(truths.filter(({ outcome }) => outcome === 'absent' || outcome === 'failed')).toHaveLength(5);
      expect((await world.effects()).refundedMinor).toBe(4500);
    });

    test('what was not captured cannot be refunded', async () => {
      await refused(aRefund(world, await authorized()));
    });
  });

  describe('declined and rejected (P3)', () => {
    test('P3 a declined card says why, and fetchState says the same', async () => {
      const authorization = anAuthorization(world, { paymentMethod: world.cards.declined });
      const outcome = await send(authorization);
      expect(outcome).toMatchObject({ outcome: 'declined', reasonCode: expect.stringMatching(/\w/) });
      const reference = outcome.outcome === 'declined' ? outcome.providerReference : null;
      expect(await provider.fetchState({ ...authorization, providerReference: reference })).toEqual(outcome);
      expect(await send(authorization)).toEqual(outcome);
      expect((await world.effects()).authorizations).toBe(0);
    });

    test('P3 another card after a decline: one authorisation, on the same payment where the provider allows it', async () => {
      const first = anAuthorization(world, { paymentMethod: world.cards.declined });
      const declined = await send(first);
      const reference = declined.outcome === 'declined' ? declined.providerReference : null;
      const second = anAuthorization(world, { retries: reference });
      const held = await settled(second);
      if (provider.capabilities.declinedIntentReused) expect(held.providerReference).toBe(reference);
      expect(await provider.fetchState({ ...first, providerReference: reference })).toMatchObject({ outcome: 'declined' });
      expect(await provider.fetchState({ ...second, providerReference: held.providerReference })).toEqual(held);
      expect(await settled(aCapture(world, held.providerReference))).toMatchObject({ amountMinor: 5000 });
    });

    test('P3 what makes no sense is rejected: an unknown card, a capture of nothing', async () => {
      expect(await send(anAuthorization(world, { paymentMethod: 'no_such_card' }))).toMatchObject({ outcome: 'rejected' });
      expect(await send(aCapture(world, 'pi_nothing_of_the_kind'))).toMatchObject({ outcome: 'rejected' });
    });
  });

  describe('nobody knows (P2)', () => {
    const lost: [FaultKind, done: boolean][] = [['drop-before', false], ['refuse-503', false], ['conflict-409', false], ['drop-after', true], ['hang', true], ['cut-json', true], ['fail-500', true]];

    test.each(lost)('P2 %s is unknown within the timeout; reading tells the truth (done: %s), and the same id again does it once', async (kind, done) => {
      const capture = aCapture(world, await authorized());
      await world.break(kind, 'POST');
      const startedAt = Date.now();
      const asking = kind === 'hang' ? world.impatient : provider;
      expect(await asking.send(capture, world.now())).toMatchObject(kind === 'hang' ? { outcome: 'unknown', reasonCode: 'timeout' } : { outcome: 'unknown' });
      expect(Date.now() - startedAt).toBeLessThan(patientMs / 2);
      await world.mend();
      await world.settle();
      const truth = await provider.fetchState(capture);
      expect(truth.outcome).toBe(done ? 'succeeded' : 'absent');
      await send(capture);
      await world.settle();
      expect(await provider.fetchState(capture)).toMatchObject({ outcome: 'succeeded', amountMinor: 5000 });
      expect((await world.effects()).capturedMinor).toBe(5000);
    });

    test.each(['drop-after', 'fail-500'] as const)('P2 %s: each kind of operation is found by its own id alone, without any answer', async (kind) => {
      const authorization = anAuthorization(world);
      const lose = async (operation: ProviderOperation): Promise<Succeeded> => {
        await world.break(kind, 'POST');
        expect(await send(operation)).toMatchObject({ outcome: 'unknown' });
        await world.mend();
        await world.settle();
        const truth = await provider.fetchState(operation);
        expect(truth.outcome).toBe('succeeded');
        return truth as Succeeded;
      };
      const held = await lose(authorization);
      const taken = await lose(aCapture(world, held.providerReference));
      expect(await lose(aRefund(world, taken.providerReference, { amountMinor: 700 }))).toMatchObject({ amountMinor: 700 });
      await lose(aVoid(world, await authorized()));
      expect(await world.effects()).toEqual({ authorizations: 2, capturedMinor: 5000, releases: 1, refundedMinor: 700 });
    });

    test.each(['drop-before', 'refuse-503', 'hang', 'cut-json'] as const)('P2 %s while reading is unknown too, never a guess', async (kind) => {
      const authorization = anAuthorization(world);
      const held = await settled(authorization);
      await world.break(kind);
      const asking = kind === 'hang' ? world.impatient : provider;
      expect(await asking.fetchState({ ...authorization, providerReference: held.providerReference })).toMatchObject({ outcome: 'unknown' });
      await expect(asking.listSettled({ from: new Date(0), to: world.now() }, null)).rejects.toThrow();
    });

    test('P2 nobody there at all is unknown', async () => {
      await world.stop();
      expect(await send(anAuthorization(world))).toMatchObject({ outcome: 'unknown' });
    });

    test('P2 past the lifetime of the key nothing is sent: what was done is found, what was not stays undone', async () => {
      const hold = await authorized();
      const lostCapture = aCapture(world, hold);
      await world.break('drop-after', 'POST');
      await send(lostCapture);
      await world.mend();
      const neverArrived = anAuthorization(world);
      await world.break('drop-before', 'POST');
      await send(neverArrived);
      await world.mend();
      await world.settle();
      const { keyLifetimeMs } = provider.capabilities;
      await world.advance(keyLifetimeMs === null ? 400 * 24 * hourMs : keyLifetimeMs + 2 * hourMs);
      expect(await send(lostCapture)).toMatchObject({ outcome: 'succeeded', amountMinor: 5000 });
      expect((await world.effects())).toMatchObject({ authorizations: 1, capturedMinor: 5000 });
      if (keyLifetimeMs === null) return;
      expect(await send(neverArrived)).toEqual({ outcome: 'unknown', reasonCode: 'key_lifetime_over' });
      expect(await provider.fetchState(neverArrived)).toEqual({ outcome: 'absent' });
      expect((await world.effects()).authorizations).toBe(1);
    });
  });

  describe('webhooks (P5)', () => {
    const oneWebhook = async (): Promise<{ body: Buffer; headers: Record<string, string> }> => {
      await captured();
      const all = await world.webhooks();
      expect(all.length).toBeGreaterThan(0);
      const { body, headers } = all.at(-1)!;
      return { body, headers: headers as Record<string, string> };
    };
    const signatureName = (headers: Record<string, string>): string => Object.keys(headers).find((name) => name.endsWith('-signature'))!;

    test('P5 a genuine one names its event and the object to read again, and nothing else', async () => {
      const { body, headers } = await oneWebhook();
      const reading = provider.readWebhook(body, headers, world.now());
      expect(reading).toMatchObject({ ok: true, eventId: expect.stringMatching(/\w/), object: { kind: 'payment', reference: expect.stringMatching(/\w/) } });
      expect(Object.keys(reading).sort()).toEqual(['eventId', 'object', 'ok']);
    });

    test('P5 forged, unsigned, changed by one byte, cut short: refused', async () => {
      const { body, headers } = await oneWebhook();
      const name = signatureName(headers);
      const changed = Buffer.from(body);
      changed[10] = (changed[10] ?? 0) ^ 1;
      expect(provider.readWebhook(changed, headers, world.now())).toEqual({ ok: false, reason: 'forged' });
      expect(provider.readWebhook(body.subarray(0, body.length - 1), headers, world.now())).toEqual({ ok: false, reason: 'forged' });
      expect(provider.readWebhook(body, { ...headers, [name]: undefined }, world.now())).toEqual({ ok: false, reason: 'unsigned' });
      expect(provider.readWebhook(body, { ...headers, [name]: 'nonsense' }, world.now())).toEqual({ ok: false, reason: 'forged' });
      expect(provider.readWebhook(body, { ...headers, [name]: headers[name]!.replace(/t=\d+/, (time) => `t=${Number(time.slice(2)) + 1}`) }, world.now())).toEqual({ ok: false, reason: 'forged' });
    });

    test('P5 old ones and those from the future are refused, though genuinely signed', async () => {
      const { body, headers } = await oneWebhook();
      const at = (ms: number): Date => new Date(world.now().getTime() + ms);
      expect(provider.readWebhook(body, headers, at(4 * 60_000))).toMatchObject({ ok: true });
      expect(provider.readWebhook(body, headers, at(6 * 60_000))).toEqual({ ok: false, reason: 'too_old' });
      expect(provider.readWebhook(body, headers, at(-4 * 60_000))).toMatchObject({ ok: true });
      expect(provider.readWebhook(body, headers, at(-6 * 60_000))).toEqual({ ok: false, reason: 'in_future' });
    });

    test('P5 while a secret is rotated the old, the new and both are taken; another one is not', async () => {
      for (const [names, ok] of [[['previous'], true], [['current', 'previous'], true], [['foreign', 'current'], true], [['foreign'], false]] as const) {
        await world.signWith(names);
        const { body, headers } = await oneWebhook();
        expect(provider.readWebhook(body, headers, world.now()).ok).toBe(ok);
      }
    });

    test('P5 doubled and shuffled: the same event has the same id, and re-reading gives one truth in any order', async () => {
      await world.misbehave({ duplicated: 1, lost: 0, shuffleMs: 60, seed: 7 });
      const authorization = anAuthorization(world);
      const held = await settled(authorization);
      const capture = aCapture(world, held.providerReference);
      const taken = await settled(capture);
      const readings = (await world.webhooks()).map(({ body, headers }) => provider.readWebhook(body, headers, world.now()));
      expect(readings.every(({ ok }) => ok)).toBe(true);
      const ids = readings.map((reading) => (reading.ok ? reading.eventId : ''));
      expect(new Set(ids).size * 2).toBe(ids.length);
      expect(readings.flatMap((reading) => (reading.ok && reading.object !== null ? [reading.object.reference] : [])).every((reference) => [held.providerReference, taken.providerReference].includes(reference))).toBe(true);
      for (let turn = 0; turn < 3; turn += 1) expect(await provider.fetchState({ ...capture, providerReference: taken.providerReference })).toEqual(taken);
    });

    test('P5 lost webhooks cost time only: reading needs none of them', async () => {
      await world.misbehave({ duplicated: 0, lost: 1, shuffleMs: 0, seed: 3 });
      const capture = aCapture(world, await authorized());
      const taken = await settled(capture);
      expect(await world.webhooks()).toEqual([]);
      expect(await provider.fetchState(capture)).toEqual(taken);
    });

    test('P5 the operation whose answer was lost is found by its id in a webhook', async () => {
      const authorization = anAuthorization(world);
      await world.break('drop-after', 'POST');
      await send(authorization);
      await world.mend();
      await world.settle();
      const readings = (await world.webhooks()).map(({ body, headers }) => provider.readWebhook(body, headers, world.now()));
      expect(readings.some((reading) => reading.ok && reading.object?.operationId === authorization.operationId)).toBe(true);
    });
  });

  describe('later (P6, P10)', () => {
    test('P6 a refund that succeeded fails later: the truth changes, its money can be refunded again, and a webhook says so', async () => {
      const taken = await captured();
      const refund = aRefund(world, taken);
      const done = await settled(refund);
      await world.failRefund(done.providerReference);
      expect(await provider.fetchState({ ...refund, providerReference: done.providerReference })).toMatchObject({ outcome: 'failed', reasonCode: expect.stringMatching(/\w/) });
      const signals = (await world.webhooks()).map(({ body, headers }) => provider.readWebhook(body, headers, world.now()));
      expect(signals.at(-1)).toMatchObject({ ok: true, object: { kind: 'refund', reference: done.providerReference } });
      expect(await settled(aRefund(world, taken))).toMatchObject({ amountMinor: 5000 });
    });

    test('what the provider lists as settled is what was done, over pages, and nothing outside the window', async () => {
      await captured(100);
      await world.advance(hourMs);
      const from = world.now();
      const expected: string[] = [];
      const note = (kind: SettledEntry['kind'], { providerReference, amountMinor }: Succeeded): void => { expected.push(`${kind} ${providerReference} ${amountMinor}`); };
      await world.advance(2000);
      for (let turn = 0; turn < 60; turn += 1) {
        const taken = await settled(aCapture(world, await authorized(1000 + turn), { amountMinor: 900 + turn }));
        note('capture', taken);
        note('refund', await settled(aRefund(world, taken.providerReference, { amountMinor: 10 + turn })));
        if (turn % 10 === 0) await settled(aVoid(world, await authorized(50)));
      }
      const failing = aRefund(world, await captured(4000), { amountMinor: 4000 });
      const done = await settled(failing);
      await world.failRefund(done.providerReference);
      await world.advance(2000);
      const to = world.now();
      await world.advance(hourMs);
      await captured(100);
      const { found, pages } = await everySettled(from, to);
      expect(pages).toBeGreaterThan(1);
      expect(found.filter(({ kind }) => kind === 'refund-failure').map(({ providerReference, amountMinor }) => `${providerReference} ${amountMinor}`)).toEqual([`${done.providerReference} 4000`]);
      const asText = found.map(({ kind, providerReference, amountMinor }) => `${kind} ${providerReference} ${amountMinor}`);
      expect(asText).toEqual(expect.arrayContaining(expected));
      expect(asText).toHaveLength(expected.length + 3);
      expect(found.every(({ at, currency, feeMinor }) => at >= from && at < to && currency === 'EUR' && feeMinor >= 0)).toBe(true);
    });

    test('P4 any string of captures, voids and refunds keeps refunded ≤ captured ≤ authorised at the provider', async () => {
      const act = fc.record({ kind: fc.constantFrom('capture', 'void', 'refund', 'again'), amountMinor: fc.integer({ min: 1, max: 7000 }) });
      await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const before = await world.effects();
        const hold = await authorized(5000);
        let last: ProviderOperation | null = null;
        let taken = hold;
        for (const { kind, amountMinor } of acts) {
          if (kind === 'capture') last = aCapture(world, hold, { amountMinor });
          if (kind === 'void') last = aVoid(world, hold);
          if (kind === 'refund') last = aRefund(world, taken, { amountMinor });
          const outcome = last === null ? null : await send(last);
          if (last?.kind === 'capture' && outcome !== null && 'providerReference' in outcome) taken = outcome.providerReference ?? taken;
          await world.settle();
        }
        const after = await world.effects();
        const capturedMinor = after.capturedMinor - before.capturedMinor;
        expect(capturedMinor).toBeLessThanOrEqual(5000);
        expect(after.refundedMinor - before.refundedMinor).toBeLessThanOrEqual(capturedMinor);
        expect(capturedMinor > 0 && after.releases > before.releases).toBe(false);
      }), { numRuns: 15 });
    });
  });
});
