import { allocateMinor, sumMinor } from '@nova/platform/pure';
import { leftMinor, takenBy } from './allot-discounts';
import { activeLines, type Adjustment, type Check, type CheckLine, type ServiceCharge } from './check';
import { leftBehind, takeAlong } from './courses';
import { sumTaxes } from './price-order';
import { totalsOf } from './reprice';
import { splitLine, splitTaxes } from './split-line';

/** So many of a line; its whole quantity moves the line itself, less makes a part of it with an id of its own. */
export interface LinePick { readonly lineId: string; readonly quantity: number }
export interface MovedLine { readonly lineId: string; /** The line on the other check: the same when all of it moved. */ readonly toLineId: string; readonly quantity: number; readonly totalMinor: number }
export interface Transfer { readonly from: Check; readonly to: Check; readonly moved: readonly MovedLine[] }

/**
 * Moves lines from one check to another so that the two are worth together what they were, to the cent (O7, decision 0007): what moved and what
 * stayed behind keep the discounts and taxes they had and are pinned, discounts follow their lines, the service charge is allotted by what is left.
 * Lines that stay keep their versions: nobody's edit is refused for a split (O3). Picks name active lines, each once, with at most what there is.
 */
export function transferLines(from: Check, to: Check, picks: readonly LinePick[], newId: () => string): Transfer {
  const wanted = new Map(picks.map((pick) => [pick.lineId, pick.quantity]));
  const stayed: CheckLine[] = [];
  const came: CheckLine[] = [];
  const moved: MovedLine[] = [];
  // Lines are known on the other side by these ids: their own, or that of the part that went.
  const names = new Map<string, string>();
  for (const line of from.lines) {
    const quantity = line.state === 'active' ? (wanted.get(line.id) ?? 0) : 0;
    if (quantity === 0) stayed.push(line.state === 'active' && !line.pinned ? { ...line, pinned: true } : line);
    else if (quantity >= line.quantity) came.push({ ...line, pinned: true, version: line.version + 1 });
    else {
      const { part, rest } = splitLine(line, quantity, newId());
      came.push(part);
      stayed.push(rest);
    }
    const arrived = came.at(-1);
    if (quantity > 0 && arrived !== undefined) {
      names.set(line.id, arrived.id);
      moved.push({ lineId: line.id, toLineId: arrived.id, quantity: arrived.quantity, totalMinor: arrived.totalMinor });
    }
  }
  const firstPosition = Math.max(0, ...to.lines.map((line) => line.position)) + 1;
  const divided = divideAdjustments(from.adjustments, stayed, came.map((line, nth) => ({ ...line, position: firstPosition + nth })), names, to.lines.length === 0, newId);
  const charges = divideCharge(from.serviceCharge, leftOf(divided.came), leftOf(divided.stayed));
  const received = [...to.lines, ...divided.came];
  return {
    from: totalled({ ...from, adjustments: divided.staying, courses: leftBehind(from.courses, came.map(toldCourse), activeLines({ ...from, lines: stayed }).map(toldCourse)) }, divided.stayed, charges.stays),
    to: totalled({ ...withCourses(from, to, came), adjustments: [...to.adjustments, ...divided.coming] }, received, addCharges(to.serviceCharge, charges.goes, leftOf(received))),
    moved,
  };
}

const isActive = (line: CheckLine): boolean => line.state === 'active';
const leftOf = (lines: readonly CheckLine[]): number => sumMinor(lines.filter(isActive).map(leftMinor));

const totalled = (check: Check, lines: readonly CheckLine[], serviceCharge: ServiceCharge | null): Check => {
  const after = { ...check, lines, serviceCharge };
  return { ...after, ...totalsOf(activeLines(after), serviceCharge) };
};

/**
 * Discounts and comps follow their lines. A share of a line stays one, and so does a share of a check on a check that is split off; another check
 * gets what it takes as an amount, since that check's own lines were never discounted. An amount is divided by what it takes on each, so that together
 * it never takes more than was given. A row says its value once, so a divided one ends and two new ones stand for it.
 */
function divideAdjustments(adjustments: readonly Adjustment[], stayed: readonly CheckLine[], came: readonly CheckLine[], names: ReadonlyMap<string, string>, isNewCheck: boolean, newId: () => string) {
  const renamedBehind = new Map<string, string>();
  const renamedAhead = new Map<string, string>();
  const staying: Adjustment[] = [];
  const coming: Adjustment[] = [];
  for (const each of adjustments) {
    const [behind, ahead] = [takenBy(stayed.filter(isActive), each.id), takenBy(came.filter(isActive), each.id)];
    const follows = each.lineId === null ? ahead > 0 : names.has(each.lineId);
    const remains = each.lineId === null || stayed.some((line) => line.id === each.lineId && line.state === 'active');
    const isAmount = each.mode === 'amount';
    if (follows) {
      const goes = { ...each, id: newId(), lineId: each.lineId === null ? null : (names.get(each.lineId) ?? null), amountMinor: ahead };
      const kept = !isAmount && (each.lineId !== null || isNewCheck) ? goes : { ...goes, mode: 'amount' as const, value: ahead };
      if (kept.value > 0) { coming.push(kept); renamedAhead.set(each.id, kept.id); }
    }
    if (!remains) continue;
    const value = isAmount ? each.value - ahead : each.value;
    if (value === each.value) staying.push({ ...each, amountMinor: behind });
    else if (value > 0) {
      const again = { ...each, id: newId(), amountMinor: behind, value };
      staying.push(again);
      renamedBehind.set(each.id, again.id);
    }
  }
  return { staying, coming, stayed: renamed(stayed, renamedBehind), came: renamed(came, renamedAhead) };
}

const renamed = (lines: readonly CheckLine[], names: ReadonlyMap<string, string>): CheckLine[] =>
  lines.map((line) => (names.size === 0 || line.discounts.length === 0 ? line : { ...line, discounts: line.discounts.map((each) => ({ ...each, adjustmentId: names.get(each.adjustmentId) ?? each.adjustmentId })) }));

/** The service charge, divided by what is left of the lines on each side. */
function divideCharge(charge: ServiceCharge | null, goesMinor: number, staysMinor: number): { goes: ServiceCharge | null; stays: ServiceCharge | null } {
  if (charge === null) return { goes: null, stays: null };
  const [goes = 0, stays = 0] = allocateMinor(charge.amountMinor, [goesMinor, staysMinor]);
  const [goesTaxes, staysTaxes] = splitTaxes(charge.taxes, charge.amountMinor, [goes, stays]);
  const piece = { ...charge, pinned: true };
  return { goes: { ...piece, amountMinor: goes, baseMinor: goesMinor, taxes: goesTaxes }, stays: { ...piece, amountMinor: stays, baseMinor: staysMinor, taxes: staysTaxes } };
}

/** Two charges become one that is worth both. One that was taken off says so only when nothing is charged. */
function addCharges(own: ServiceCharge | null, more: ServiceCharge | null, baseMinor: number): ServiceCharge | null {
  if (own === null || more === null) {
    const only = own ?? more;
    return only === null ? null : { ...only, pinned: true, baseMinor };
  }
  const lead = own.amountMinor === 0 ? more : own;
  return { ...lead, pinned: true, baseMinor, amountMinor: own.amountMinor + more.amountMinor, taxes: sumTaxes([...own.taxes, ...more.taxes]) };
}

/** Whether the charges of two checks bear the same taxes, so that they can become one. */
export function chargesMix(a: Check, b: Check): boolean {
  const rates = (charge: ServiceCharge): string => JSON.stringify(charge.taxes.map((tax) => [tax.code, tax.ratePpm]).sort());
  const [one, other] = [a.serviceCharge, b.serviceCharge];
  return one === null || other === null || one.amountMinor === 0 || other.amountMinor === 0 || rates(one) === rates(other);
}

const toldCourse = (line: CheckLine): number => line.fired?.course ?? line.course;

/** Courses follow the lines, and so does it that the kitchen has something of it. */
function withCourses(from: Check, to: Check, came: readonly CheckLine[]): Check {
  const isFired = came.some((line) => line.firedQuantity > 0);
  return { ...to, courses: takeAlong(from.courses, to.courses, came.map((line) => ({ course: toldCourse(line), isFired: line.firedQuantity > 0 }))), firedAt: to.firedAt ?? (isFired ? from.firedAt : null), orderedAt: to.orderedAt ?? (came.length > 0 ? from.orderedAt : null) };
}
