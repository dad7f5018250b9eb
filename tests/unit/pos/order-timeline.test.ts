import { orderTimeline, type AuditFact, type TimelineFacts } from '../../../plugins/pos/server/src/domain/order-timeline';

const venue = { reasons: [], stations: [{ id: 'hot', name: { en: 'Hot' } }], printers: [] } as unknown as Parameters<typeof orderTimeline>[2];
const audit = (act: string, correlationId: string, more: Partial<AuditFact> = {}): AuditFact =>
  ({ id: `audit-${correlationId}-${act}`, act, outcome: 'done', code: null, subjectId: 'check', actorId: correlationId, actorName: correlationId.toUpperCase(), approverName: null, deviceName: `till of ${correlationId}`, correlationId, at: '2026-11-02T12:00:00Z', details: {}, ...more });
const none: TimelineFacts = { events: [], payments: [], operations: [], tickets: [], lineNames: {}, audit: [], papers: [] };
const event = (type: string, correlationId: string | null, actorId: string | null, sequence = 1) => ({ sequence, type, actorId, actorName: actorId ?? 'system', correlationId, at: '2026-11-01T20:00:00Z', details: {} });
const timeline = (facts: Partial<TimelineFacts>) => orderTimeline('check', { ...none, ...facts }, venue);

test('P1: a card payment is of whoever asked for it, though it settled by itself and somebody gave the money back the next day', () => {
  const payment = { operationId: 'p', tenderName: { en: 'Card' }, kind: 'card', amountMinor: 100, tipMinor: 0, changeMinor: 0, correlationId: 'sam', at: '2026-11-01T20:00:00Z' };
  const asked = audit('take-card-payment', 'sam', { at: '2026-11-01T19:59:58Z' });
  const [entry] = timeline({ payments: [payment], audit: [asked, audit('refund-order', 'mona', { at: '2026-11-02T12:00:00Z' })] });
  expect(entry).toMatchObject({ kind: 'payment', actorId: 'sam', actorName: 'SAM', deviceName: 'till of sam' });
});

test('O7: what a command of another check did here bears its device and approver, and its audit row is not told twice', () => {
  const entries = timeline({ events: [event('lines-moved-in', 'ann', 'ann')], audit: [audit('move-lines', 'ann', { subjectId: 'other', approverName: 'Mona' }), audit('void-line', 'bob', { subjectId: 'other' })] });
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ type: 'lines-moved-in', actorId: 'ann', deviceName: 'till of ann', approverName: 'Mona' });
});

test('what answers to no audit row is nobody\'s: the next act on the check does not take its place', () => {
  const later = audit('add-lines', 'bob');
  const ticket = { id: 't', stationId: 'hot', number: 1, correlationId: 'gone', at: '2026-11-01T20:00:00Z' };
  const payment = { operationId: 'p', tenderName: {}, kind: 'cash', amountMinor: 100, tipMinor: 0, changeMinor: 0, correlationId: null, at: '2026-11-01T20:00:00Z' };
  for (const entry of timeline({ tickets: [ticket], payments: [payment], audit: [later] })) expect(entry).toMatchObject({ actorId: null, actorName: '', deviceName: null, approverName: null });
  const [moved] = timeline({ events: [event('table-moved', null, 'ann')], audit: [later] });
  expect(moved).toMatchObject({ actorId: 'ann', deviceName: null });
});

test('a sweep that ends what somebody began is not at their till', () => {
  const [closed] = timeline({ events: [event('closed', 'sam', null)], audit: [audit('take-card-payment', 'sam')] });
  expect(closed).toMatchObject({ actorId: null, actorName: 'system', deviceName: null });
});

test('a refusal does not count as the act it refused', () => {
  const entries = timeline({ events: [event('fired', 'ann', 'ann')], audit: [audit('fire-order', 'ann'), audit('fire-order', 'ann', { id: 'no', outcome: 'refused', code: 'shift_not_open', deviceName: 'elsewhere' })] });
  expect(entries.find((entry) => entry.kind === 'event')).toMatchObject({ deviceName: 'till of ann' });
  expect(entries.find((entry) => entry.kind === 'refusal')).toMatchObject({ code: 'shift_not_open' });
});
