import type { Venue } from '@nova/platform/contracts';
import type { TimelineEntry } from '../../../contracts/get-order-timeline';

type Text = Record<string, string>;
type Details = Record<string, unknown>;

/** What happened, from each place that wrote it down. All oldest first. */
export interface TimelineFacts {
  readonly events: readonly { sequence: number; type: string; actorId: string | null; actorName: string; at: string; details: Details }[];
  readonly payments: readonly { operationId: string; tenderName: Text; kind: string; amountMinor: number; tipMinor: number; changeMinor: number; at: string }[];
  readonly operations: readonly OperationFact[];
  readonly tickets: readonly { id: string; stationId: string; number: number; at: string }[];
  readonly lineNames: Readonly<Record<string, Text>>;
  readonly audit: readonly AuditFact[];
  readonly papers: readonly { jobId: string; documentType: string; title: string; state: string; mark: string; printerId: string; at: string }[];
}
interface OperationFact {
  readonly operationId: string; readonly sequence: number; readonly kind: string; readonly from: string | null; readonly to: string; readonly reasonCode: string | null; readonly tenderName: Text; readonly amountMinor: number; readonly tipMinor: number;
  readonly actorId: string | null; readonly actorName: string | null; readonly correlationId: string | null; readonly source: string | null; readonly refundId: string | null; readonly reasonId: string | null; readonly at: string;
}
export interface AuditFact { readonly id: string; readonly act: string; readonly outcome: 'done' | 'refused'; readonly code: string | null; readonly subjectId: string; readonly actorId: string | null; readonly actorName: string; readonly approverName: string | null; readonly deviceName: string | null; readonly at: string; readonly details: Details }
type Named = Pick<Venue, 'reasons' | 'stations' | 'printers'>;

const nobody = { actorId: null, actorName: '', approverName: null, deviceName: null };
const plain = { reasonName: null, amountMinor: null, code: null, lines: [], label: null, details: {} };

/**
 * One history of a check from what was written down in several places, oldest first.
 * Commands on a check run one after another under its lock, and each writes its audit row after everything else. So whatever a command
 * wrote belongs to the first audit row that is not older: that is where device and approver come from.
 */
export function orderTimeline(orderId: string, facts: TimelineFacts, venue: Named): TimelineEntry[] {
  const commands = facts.audit.filter((entry) => entry.outcome === 'done' && entry.subjectId === orderId && entry.act !== 'grant-approval');
  const by = (at: string) => who(commands.find((entry) => !isBefore(entry.at, at)));
  return [
    ...facts.events.map((event) => eventEntry(event, by(event.at), facts.lineNames, venue)),
    ...facts.payments.map(({ operationId, tenderName, kind, amountMinor, tipMinor, changeMinor, at }): TimelineEntry => ({
      ...plain, ...by(at), id: operationId, kind: 'payment', type: kind, at, amountMinor, label: tenderName, details: { tipMinor, changeMinor },
    })),
    ...moments(facts.operations).map((operation) => operationEntry(operation, facts.operations, by, venue)),
    ...facts.tickets.map((ticket): TimelineEntry => ({ ...plain, ...by(ticket.at), id: ticket.id, kind: 'ticket', type: 'fired', at: ticket.at, label: stationName(venue, ticket.stationId), details: { number: ticket.number } })),
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

function eventEntry(event: TimelineFacts['events'][number], by: ReturnType<typeof who>, lineNames: TimelineFacts['lineNames'], venue: Named): TimelineEntry {
  const { type, at, details } = event;
  return {
    ...plain, ...by, actorId: event.actorId, actorName: event.actorName, id: `event-${event.sequence}`, kind: 'event', type, at, details,
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
 * the command that wrote its first state. What a sweep or a webhook found out, and what was decided in review, is not (`source`).
 */
function operationEntry(operation: OperationFact, all: readonly OperationFact[], by: (at: string) => ReturnType<typeof who>, venue: Named): TimelineEntry {
  const { operationId, sequence, kind, from, to, reasonCode, correlationId, source, refundId, at, tipMinor } = operation;
  const first = all.find((each) => each.correlationId === correlationId) ?? operation;
  const asked = source === null || source === 'person' || source === 'answer';
  return {
    ...plain, ...(asked ? by(first.at) : nobody), actorId: operation.actorId, actorName: operation.actorName ?? 'system', id: `${operationId}-${sequence}`, kind: 'operation', type: kind, at, amountMinor: operation.amountMinor,
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

/** What the audit alone knows: refusals, approvals, and what the kitchen did with the tickets. */
function auditEntry(orderId: string, entry: AuditFact, facts: TimelineFacts, venue: Named): TimelineEntry[] {
  const common = { ...plain, ...who(entry), id: entry.id, at: entry.at };
  if (entry.outcome === 'refused') return [{ ...common, kind: 'refusal', type: entry.act, code: entry.code, reasonName: reasonName(venue, entry.details) }];
  if (entry.act === 'grant-approval') return [{ ...common, kind: 'approval', type: String(entry.details['act'] ?? ''), amountMinor: minorOf(entry.details['amountMinor']) }];
  if (entry.subjectId === orderId) return [];
  const ticket = facts.tickets.find((each) => each.id === entry.subjectId);
  return [{ ...common, kind: 'ticket', type: entry.act, label: ticket === undefined ? null : stationName(venue, ticket.stationId), details: { number: ticket?.number ?? null } }];
}
