import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../outside/virtual-clock';
import type { Journal } from './journal';
import type { SandboxEvent, SandboxPage, SandboxRecord, SandboxRequest } from './protocol';
import { isEnding, scriptOfAmount, scriptOfCard, type Ending } from './scripts';

export interface BookEntry extends SandboxRecord {
  readonly request: SandboxRequest;
  /** When it came to its last state, by the sandbox's clock. */
  at: string;
  /** When it first succeeded: money moved then, whatever came later. */
  succeededAt: string | null;
  /** What becomes of it once it is settled, while it is merely accepted. */
  ending: 'succeeded' | 'failed' | null;
}
export class SandboxRefusal extends Error { constructor(readonly reasonCode: string, message: string) { super(message); } }

const holdMs = 7 * 24 * 60 * 60 * 1000;
const pageSize = 50;
const prefixes = { authorize: 'auth', capture: 'cap', void: 'void', refund: 'ref' } as const;

/** What the sandbox holds and the rules by which it changes: one capture of a hold, refunds up to the capture, keys known for ever. No HTTP here. */
export class Book {
  readonly entries = new Map<string, BookEntry>();
  onEvent: (event: SandboxEvent) => void = () => undefined;

  constructor(private readonly clock: VirtualClock, private readonly journal: Journal<BookEntry>) {
    for (const entry of journal.read()) this.entries.set(entry.operationId, entry);
  }

  /** The operation as it stands, whether it is new or was asked for before. Throws SandboxRefusal; nothing is kept then. */
  put(operationId: string, request: SandboxRequest, ending: Ending | null): BookEntry {
    const known = this.entries.get(operationId);
    if (known !== undefined) {
      if (JSON.stringify(known.request) !== JSON.stringify(request)) throw new SandboxRefusal('operation_reused', `Operation ${operationId} was another one.`);
      return known;
    }
    const script = ending ?? scriptOf(request);
    if (script === 'reject') throw new SandboxRefusal('rejected_on_demand', 'The sandbox was told to reject this.');
    const parent = this.#allowed(request);
    const now = this.clock.now();
    const entry: BookEntry = {
      operationId, request, kind: request.kind, reference: `${prefixes[request.kind]}_${randomUUID()}`, amountMinor: request.kind === 'void' ? parent?.amountMinor ?? 0 : request.amountMinor, currency: request.currency,
      capturableMinor: request.kind === 'authorize' ? request.amountMinor : 0, captureBefore: request.kind === 'authorize' ? new Date(now.getTime() + holdMs).toISOString() : null,
      state: 'accepted', reasonCode: null, ending: 'succeeded', at: now.toISOString(), succeededAt: null,
    };
    this.entries.set(operationId, entry);
    if (script === 'decline' || script === 'decline-insufficient-funds') this.#move(entry, 'declined', script === 'decline' ? 'generic_decline' : 'insufficient_funds');
    else if (script === 'accept' || script === 'accept-then-fail') this.#accept(entry, script);
    else this.#move(entry, 'succeeded', null);
    return entry;
  }

  byReference(reference: string | null): BookEntry | undefined { return [...this.entries.values()].find((entry) => entry.reference === reference); }
  get waiting(): BookEntry[] { return [...this.entries.values()].filter(({ state }) => state === 'accepted'); }

  /** The bank's answer to what was merely accepted. */
  settle(entry: BookEntry): void {
    if (entry.state === 'accepted') this.#move(entry, entry.ending ?? 'succeeded', entry.ending === 'failed' ? 'bank_refused' : null);
  }

  /** It was done, and days later it comes to nothing (P6). */
  fail(entry: BookEntry): void { this.#move(entry, 'failed', 'account_closed'); }

  expireHolds(): void {
    for (const entry of this.entries.values()) {
      if (entry.kind === 'authorize' && entry.state === 'succeeded' && this.clock.now() >= new Date(entry.captureBefore ?? 0) && !this.#taken(entry)) this.#move(entry, 'failed', 'hold_released');
    }
  }

  /** Oldest first; the cursor counts. Entries are never taken out, and the window's end lies in the past: pages do not shift. */
  settled(from: Date, to: Date, cursor: number): SandboxPage {
    const inWindow = [...this.entries.values()].flatMap(linesOf).filter(({ at }) => new Date(at) >= from && new Date(at) < to).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const next = cursor + pageSize;
    return { entries: inWindow.slice(cursor, next), next: inWindow.length > next ? String(next) : null };
  }

  #allowed(request: SandboxRequest): BookEntry | null {
    if (request.kind === 'authorize') {
      if (scriptOfCard[request.paymentMethod ?? ''] === undefined) throw new SandboxRefusal('unknown_card', `There is no card ${request.paymentMethod}.`);
      return null;
    }
    const parent = this.byReference(request.parent);
    if (parent === undefined || parent.kind !== (request.kind === 'refund' ? 'capture' : 'authorize')) throw new SandboxRefusal('unknown_parent', `There is no such payment to ${request.kind}.`);
    if (parent.currency !== request.currency) throw new SandboxRefusal('currency_differs', `The payment is in ${parent.currency}.`);
    const gone = parent.reasonCode === 'hold_released' || this.#drawn(parent, 'void') > 0;
    if (request.kind === 'void' && gone) return parent;
    if (parent.state !== 'succeeded') throw new SandboxRefusal('wrong_state', `The payment is ${parent.state}.`);
    if (request.kind !== 'refund' && (gone || this.#drawn(parent, 'capture') > 0)) throw new SandboxRefusal('wrong_state', 'The hold is gone.');
    const left = parent.amountMinor - this.#drawn(parent, 'refund');
    if (request.kind !== 'void' && request.amountMinor > left) throw new SandboxRefusal('amount_too_large', `At most ${left} is left.`);
    return parent;
  }

  #drawn(parent: BookEntry, kind: SandboxRecord['kind']): number {
    const children = [...this.entries.values()].filter((entry) => entry.kind === kind && entry.request.parent === parent.reference && (entry.state === 'succeeded' || entry.state === 'accepted'));
    return children.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  }

  #taken(hold: BookEntry): boolean { return this.#drawn(hold, 'capture') + this.#drawn(hold, 'void') > 0; }

  #accept(entry: BookEntry, script: 'accept' | 'accept-then-fail'): void {
    entry.ending = script === 'accept' ? 'succeeded' : 'failed';
    this.journal.write(entry);
  }

  #move(entry: BookEntry, state: BookEntry['state'], reasonCode: string | null): void {
    Object.assign(entry, { state, reasonCode, at: this.clock.now().toISOString() });
    if (state === 'succeeded') entry.succeededAt = entry.at;
    this.journal.write(entry);
    const reference = entry.reference;
    this.onEvent({ eventId: `evt_${randomUUID()}`, object: { kind: entry.kind === 'refund' ? 'refund' : 'payment', reference, operationId: entry.operationId } });
  }
}

/** What the card or the amount asks for; the wire's share of it is played elsewhere. */
function scriptOf(request: SandboxRequest): Ending {
  const byAmount = scriptOfAmount[request.amountMinor % 10_000] ?? 'succeed';
  const byCard = request.kind === 'authorize' ? scriptOfCard[request.paymentMethod ?? ''] ?? 'succeed' : 'succeed';
  const script = byCard === 'succeed' ? byAmount : byCard;
  return isEnding(script) ? script : 'succeed';
}

function linesOf(entry: BookEntry): SandboxPage['entries'] {
  if ((entry.kind !== 'capture' && entry.kind !== 'refund') || entry.succeededAt === null) return [];
  const line = { reference: entry.reference, operationId: entry.operationId, currency: entry.currency, amountMinor: entry.amountMinor };
  const moved = { ...line, kind: entry.kind, feeMinor: entry.kind === 'capture' ? Math.round(entry.amountMinor * 0.01) : 0, at: entry.succeededAt };
  // What came to nothing stands in the statement twice: as it moved, and as it came back.
  return entry.state === 'failed' ? [moved, { ...line, kind: 'refund-failure', feeMinor: 0, at: entry.at }] : [moved];
}
