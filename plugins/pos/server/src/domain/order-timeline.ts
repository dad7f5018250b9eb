import type { Venue } from '@nova/platform/contracts';
import type { TimelineEntry } from '../../../contracts/get-order-timeline';

type Text = Record<string, string>;
type Details = Record<string, unknown>;

/** What happened, from each place that wrote it down. All oldest first. */
export interface TimelineFacts {
  readonly events: readonly { sequence: number; type: string; actorId: string | null; actorName: string; correlationId: string | null; at: string; details: Details }[];
  readonly payments: readonly { operationId: string; tenderName: Text; kind: string; amountMinor: number; tipMinor: number; changeMinor: number; correlationId: string | null; at: string }[];
  readonly operations: readonly OperationFact[];
  readonly tickets: readonly { id: string; stationId: string; number: number; correlationId: string | null; at: string }[];
  readonly lineNames: Readonly<Record<string, Text>>;
  readonly audit: readonly AuditFact[];
  readonly papers: readonly { jobId: string; documentType: string; title: string; state: string; mark: string; printerId: string; at: string }[];
}
interface OperationFact {
  readonly operationId: string; readonly sequence: number; readonly kind: string; readonly from: string | null; readonly to: string; readonly reasonCode: string | null; readonly tenderName: Text; readonly amountMinor: number; readonly tipMinor: number;
  readonly actorId: string | null; readonly actorName: string | null; readonly correlationId: string | null; readonly source: string | null; readonly refundId: string | null; readonly reasonId: string | null; readonly at: string;
}
export interface AuditFact { readonly id: string; readonly act: string; readonly outcome: 'done' | 'refused'; readonly code: string | null; readonly subjectId: string; readonly actorId: string | null; readonly actorName: string; readonly approverName: string | null; readonly deviceName: string | null; readonly correlationId: string; readonly at: string; readonly details: Details }
type Named = Pick<Venue, 'reasons' | 'stations' | 'printers'>;

const nobody = { actorId: null, actorName: '', approverName: null, deviceName: null };
const plain = { reasonName: null, amountMinor: null, code: null, lines: [], label: null, details: {} };

/**
 * One history of a check from what was written down in several places, oldest first.
 * Whatever a command wrote bears the correlation id of its request, and so does its audit row, which may be under another subject (the check that lines came from, a shift):
 * that is where device and approver come from. What answers to no audit row was nobody's act here.
 */
export function orderTimeline(orderId: string, facts: TimelineFacts, venue: Named): TimelineEntry[] {
  const commands = new Map(facts.audit.filter((entry) => entry.outcome === 'done' && entry.act !== 'grant-approval').map((entry) => [entry.correlationId, entry]));
  const by = (correlationId: string | null): AuditFact | undefined => (correlationId === null ? undefined : commands.get(correlationId));
  return [
    ...facts.events.map((event) => eventEntry(event, by(event.correlationId), facts.lineNames, venue)),
    ...facts.payments.map(({ operationId, tenderName, kind, amountMinor, tipMinor, changeMinor, correlationId, at }): TimelineEntry => ({
      ...plain, ...who(by(correlationId)), id: operationId, kind: 'payment', type: kind, at, amountMinor, label: tenderName, details: { tipMinor, changeMinor },
    })),
    ...moments(facts.operations).map((operation) => operationEntry(operation, by(operation.correlationId), venue)),
    ...facts.tickets.map((ticket): TimelineEntry => ({ ...plain, ...who(by(ticket.correlationId)), id: ticket.id, kind: 'ticket', type: 'fired', at: ticket.at, label: stationName(venue, ticket.stationId), details: { number: ticket.number } })),
    ...facts.papers.map((paper): TimelineEntry => ({
      ...plain, ...nobody, id: paper.jobId, kind: 'paper', type: paper.documentType, at: paper.at,
      label: { en: venue.printers.find((printer) => printer.id === paper.printerId)?.name ?? '' }, details: { title: paper.title, state: paper.state, mark: paper.mark },
    })),
    ...facts.audit.flatMap((entry) => auditEntry(orderId, entry, facts, venue)),
  ].sort((a, b) => Number(isBefore(b.at, a.at)) - Number(isBefore(a.at, b.at)));
}

/** PostgreSQL leaves trailing zeros of a second's fraction out, so the texts compare only without their Z. */
const isBefore = (a: string, b: string): boolean => a.slice(0, -1) < b.slice(0, -1);

const who = (entry: AuditFact | undefined) => entry === undefined ? nobody : { actorId: entry.actorId, actorName: entry.actorName, approverName: entry.approverName, deviceName: entry.deviceName };
const stationName = (venue: Named, stationId: string): Text | null => venue.stations.find((station) => station.id === stationId)?.name ?? null;
const reasonName = (venue: Named, details: Details): Text | null => venue.reasons.find((reason) => reason.id === details['reasonId'])?.name ?? null;
const minorOf = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

/** A sweep that goes on with what somebody began has their correlation id, but is not their act. */
function eventEntry(event: TimelineFacts['events'][number], command: AuditFact | undefined, lineNames: TimelineFacts['lineNames'], venue: Named): TimelineEntry {
  const { type, at, details } = event;
  return {
    ...plain, ...who(command?.actorId === event.actorId ? command : undefined), actorId: event.actorId, actorName: event.actorName, id: `event-${event.sequence}`, kind: 'event', type, at, details,
    reasonName: reasonName(venue, details), amountMinor: minorOf(details['amountMinor'] ?? details['totalMinor']), lines: linesOf(details, lineNames),
  };
}

/** States that an operation went through at one instant are one moment of it: from the first to the last. */
const moments = (operations: readonly OperationFact[]): OperationFact[] => operations.flatMap((operation) => {
  const together = operations.filter((each) => each.operationId === operation.operationId && each.at === operation.at);
  return together.at(-1) === operation ? [{ ...operation, from: together[0]?.from ?? null }] : [];
});

/**
 * A moment of money through a provider, or of a share of a refund. What somebody asked for and what the provider answered is the act of whoever asked: approver and device are those of
 * their command. What a sweep or a webhook found out, and what was decided in review, is not (`source`).
 */
function operationEntry(operation: OperationFact, command: AuditFact | undefined, venue: Named): TimelineEntry {
  const { operationId, sequence, kind, from, to, reasonCode, correlationId, source, refundId, at, tipMinor } = operation;
  const asked = source === null || source === 'person' || source === 'answer';
  return {
    ...plain, ...who(asked ? command : undefined), actorId: operation.actorId, actorName: operation.actorName ?? 'system', id: `${operationId}-${sequence}`, kind: 'operation', type: kind, at, amountMinor: operation.amountMinor,
    label: operation.tenderName, code: reasonCode, reasonName: reasonName(venue, { reasonId: operation.reasonId }), details: { operationId, from, to, reasonCode, correlationId, source, refundId, tipMinor },
  };
}

/** Dishes that the details of an event name: a list of lines, or one. */
function linesOf(details: Details, lineNames: TimelineFacts['lineNames']): TimelineEntry['lines'] {
  const listed: unknown[] = Array.isArray(details['lines']) ? details['lines'] : 'lineId' in details ? [details] : [];
  return listed.flatMap((line) => {
    const { lineId, quantity } = (line ?? {}) as { lineId?: unknown; quantity?: unknown };
    const name = typeof lineId === 'string' ? lineNames[lineId] : undefined;
    return name === undefined ? [] : [{ name, quantity: minorOf(quantity) }];
  });
}

/** What the audit alone knows: refusals, approvals, and what the kitchen did with the tickets. Rows of other subjects only say whose acts were whose. */
function auditEntry(orderId: string, entry: AuditFact, facts: TimelineFacts, venue: Named): TimelineEntry[] {
  const common = { ...plain, ...who(entry), id: entry.id, at: entry.at };
  const ticket = facts.tickets.find((each) => each.id === entry.subjectId);
  if (entry.subjectId !== orderId && ticket === undefined) return [];
  if (entry.outcome === 'refused') return [{ ...common, kind: 'refusal', type: entry.act, code: entry.code, reasonName: reasonName(venue, entry.details) }];
  if (entry.act === 'grant-approval') return [{ ...common, kind: 'approval', type: String(entry.details['act'] ?? ''), amountMinor: minorOf(entry.details['amountMinor']) }];
  if (ticket === undefined) return [];
  return [{ ...common, kind: 'ticket', type: entry.act, label: stationName(venue, ticket.stationId), details: { number: ticket.number } }];
}
