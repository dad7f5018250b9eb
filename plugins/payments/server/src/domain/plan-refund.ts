import { done, mulDivRound, refuse, sumMinor, type Outcome, type Refusal } from '@nova/platform/pure';
import type { TenderKind } from '../../../contracts/operation';
import { allowedActs } from './allowed-acts';
import type { OperationState } from './operation-states';
import { bookRefunds, type RefundShare } from './book-refunds';

/** A tender of the check as the ledger knows it. Amounts in minor units; the refunded ones count what succeeded, is under way or is of unknown outcome. */
export interface RefundableCapture {
  readonly operationId: string;
  readonly state: OperationState;
  readonly tenderKind: TenderKind;
  readonly amountMinor: number;
  readonly tipMinor: number;
  readonly refundedMinor: number;
  readonly refundedTipMinor: number;
}
/** A line of the check. Opaque here but for what it cost (after discounts, tax included) and what was refunded of it before. */
export interface RefundableLine { readonly lineId: string; readonly quantity: number; readonly totalMinor: number; readonly refundedQuantity: number; readonly refundedMinor: number }

export interface RefundTerms {
  /** By line, or a plain amount. */
  readonly what: { readonly by: 'line'; readonly lines: readonly { readonly lineId: string; readonly quantity: number }[] } | { readonly by: 'amount'; readonly amountMinor: number };
  /** Given back besides, from the tips of the same tenders. */
  readonly tipMinor: number;
  /** Back over the tenders it came by, in their order; to one of them; or in cash from the drawer, which draws on the same ceilings. */
  readonly to: { readonly way: 'tenders' } | { readonly way: 'tender'; readonly operationId: string } | { readonly way: 'cash' };
}
export interface RefundRules {
  /** A house rule: what came by card may be handed back in cash. */
  readonly cashForOtherTenders: boolean;
  /** Cash handed back is a multiple of this; 1 where every coin exists. */
  readonly cashRoundingMinor: number;
}
export interface RefundPlan {
  readonly amountMinor: number;
  readonly tipMinor: number;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly amountMinor: number }[];
  /** One operation each, drawing on its parent (P4). */
  readonly shares: readonly RefundShare[];
}

/**
 * Works out a refund: what the lines come to, which tenders give it back and what is booked when each share has succeeded (P4, P7).
 * A line's parts add up to the line to the cent, however it is taken apart. Each share is an operation of its own, so that one may fail alone.
 * Refuses `refund_exceeds_line` and `refund_exceeds_capture` with what is left, `tender_not_allowed` for cash against the house rule,
 * `wrong_state` for a tender that is not captured, and `invalid_input` for amounts and quantities that are none.
 */
export function planRefund(captures: readonly RefundableCapture[], lines: readonly RefundableLine[], terms: RefundTerms, rules: RefundRules): Outcome<RefundPlan> {
  const asked = terms.what.by === 'amount' ? done([]) : priceLines(lines, terms.what.lines);
  if (!asked.ok) return asked;
  const amountMinor = terms.what.by === 'amount' ? terms.what.amountMinor : sumMinor(asked.value.map((line) => line.amountMinor));
  if (![amountMinor, terms.tipMinor].every((each) => Number.isSafeInteger(each) && each >= 0) || amountMinor + terms.tipMinor < 1) return refuse('invalid_input', 'A refund is of a whole amount of at least 1.', { amountMinor, tipMinor: terms.tipMinor });
  const sources = sourcesOf(captures, terms.to, rules);
  if ('ok' in sources) return sources;
  const amounts = fill(amountMinor, sources.map((capture) => capture.amountMinor - capture.refundedMinor));
  const tips = fill(terms.tipMinor, sources.map((capture) => capture.tipMinor - capture.refundedTipMinor));
  if (amounts === null || tips === null) return exceeds(sources, amountMinor, terms.tipMinor);
  const parts = sources.map((capture, index) => ({ capture, amountMinor: amounts[index] as number, tipMinor: tips[index] as number })).filter((part) => part.amountMinor + part.tipMinor > 0);
  return done({ amountMinor, tipMinor: terms.tipMinor, lines: asked.value, shares: bookRefunds(parts, terms.to.way === 'cash', rules.cashRoundingMinor) });
}

/** What each asked quantity of a line comes to: the running share, less what was given before, so that the last piece takes the remainder. */
function priceLines(lines: readonly RefundableLine[], asked: readonly { lineId: string; quantity: number }[]): Outcome<RefundPlan['lines']> {
  const priced: { lineId: string; quantity: number; amountMinor: number }[] = [];
  for (const { lineId, quantity } of asked) {
    const line = lines.find((each) => each.lineId === lineId);
    if (line === undefined || !Number.isSafeInteger(quantity) || quantity < 1 || priced.some((each) => each.lineId === lineId)) return refuse('invalid_input', 'Each line of the check at most once, with a whole quantity of at least 1.', { lineId, quantity });
    const leftQuantity = line.quantity - line.refundedQuantity;
    if (quantity > leftQuantity) return refuse('refund_exceeds_line', 'More than is left of the line.', { lineId, quantity, leftQuantity });
    // A refund of a plain amount is not counted on any line, so a line's own running share never runs below what was given for it.
    const throughHere = mulDivRound(line.totalMinor, line.refundedQuantity + quantity, line.quantity);
    priced.push({ lineId, quantity, amountMinor: Math.max(0, throughHere - line.refundedMinor) });
  }
  return done(priced);
}

function sourcesOf(captures: readonly RefundableCapture[], to: RefundTerms['to'], rules: RefundRules): RefundableCapture[] | Refusal {
  if (to.way === 'tender') {
    const capture = captures.find(({ operationId }) => operationId === to.operationId);
    if (capture === undefined) return refuse('invalid_input', 'That tender is not of this check.', { operationId: to.operationId });
    if (!allowedActs('capture', capture.state).includes('refund')) return refuse('wrong_state', `A tender that is ${capture.state} cannot be refunded.`, { state: capture.state });
    return [capture];
  }
  const captured = captures.filter(({ state }) => allowedActs('capture', state).includes('refund'));
  if (to.way === 'tenders') return captured;
  const cash = captured.filter(({ tenderKind }) => tenderKind === 'cash');
  const others = captured.filter(({ tenderKind }) => tenderKind !== 'cash');
  if (cash.length === 0 && others.length > 0 && !rules.cashForOtherTenders) return refuse('tender_not_allowed', 'Nothing was paid in cash, and the house gives no cash for other tenders.');
  // What came in cash goes back first: it leaves the other tenders' ceilings to their own.
  return rules.cashForOtherTenders ? [...cash, ...others] : cash;
}

/** Fills the places in order; null when they do not hold it. */
function fill(totalMinor: number, places: readonly number[]): number[] | null {
  let left = totalMinor;
  const parts = places.map((place) => {
    const part = Math.min(left, Math.max(0, place));
    left -= part;
    return part;
  });
  return left === 0 ? parts : null;
}

function exceeds(sources: readonly RefundableCapture[], amountMinor: number, tipMinor: number): Refusal {
  const refundableMinor = sumMinor(sources.map((capture) => capture.amountMinor - capture.refundedMinor));
  const refundableTipMinor = sumMinor(sources.map((capture) => capture.tipMinor - capture.refundedTipMinor));
  return refuse('refund_exceeds_capture', 'More than was taken and is left to give back.', { amountMinor, tipMinor, refundableMinor, refundableTipMinor });
}
