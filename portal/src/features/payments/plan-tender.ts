import { parseMoney } from '../../i18n';

export const tipShares = ['none', '10', '15', 'other'] as const;
/** A tip as it was chosen: a share of what is due, or an amount as it is typed. */
export interface ChosenTip { readonly share: (typeof tipShares)[number]; readonly typed: string }

/** What the chosen tip comes to (S10). A share is of what is due now, so it follows the check; null while what is typed is no amount. */
export function tipOf({ share, typed }: ChosenTip, dueMinor: number, digits: number): number | null {
  if (share === 'none') return 0;
  if (share === 'other') return typed.trim() === '' ? 0 : parseMoney(typed, digits);
  return Math.round((dueMinor * Number(share)) / 100);
}

/** Nearest multiple of the step, half away from zero: what cash can pay where the smallest coins are gone. */
export const roundToStep = (minor: number, stepMinor: number): number => (stepMinor <= 1 ? minor : Math.floor((minor + stepMinor / 2) / stepMinor) * stepMinor);

export interface TenderPlan {
  /** What goes to the check. */
  amountMinor: number;
  tenderedMinor: number;
  /** A hint: the change that is paid out is the server's. */
  changeMinor: number;
  /** Still due afterwards. */
  leftMinor: number;
}

/** Cash handed over: enough for the rounded due settles it and the rest is change; less is a part payment of that much. */
export function planCash(dueMinor: number, handedMinor: number, tipMinor: number, stepMinor: number): TenderPlan | null {
  const cashDue = roundToStep(dueMinor, stepMinor);
  const forCheck = handedMinor - tipMinor;
  if (handedMinor <= 0 || forCheck <= 0) return null;
  if (forCheck >= cashDue) return { amountMinor: dueMinor, tenderedMinor: handedMinor, changeMinor: forCheck - cashDue, leftMinor: 0 };
  return { amountMinor: Math.min(forCheck, dueMinor), tenderedMinor: handedMinor, changeMinor: 0, leftMinor: dueMinor - Math.min(forCheck, dueMinor) };
}

/** Anything but cash is taken to the cent and never for more than is due. */
export function planOther(dueMinor: number, amountMinor: number, tipMinor: number): TenderPlan | null {
  if (amountMinor <= 0 || amountMinor > dueMinor) return null;
  return { amountMinor, tenderedMinor: amountMinor + tipMinor, changeMinor: 0, leftMinor: dueMinor - amountMinor };
}

/**
 * What a guest is likely to hand over: the exact sum, then the next round sums. Faces far smaller than the sum are left out:
 * nobody rounds forty up to forty and five pence. At most five.
 */
export function quickCash(dueMinor: number, denominationsMinor: readonly number[], stepMinor: number): number[] {
  const exact = roundToStep(dueMinor, stepMinor);
  if (exact <= 0) return [];
  const rounded = denominationsMinor.filter((face) => face * 20 >= exact).map((face) => Math.ceil(exact / face) * face);
  return [...new Set([exact, ...rounded])].sort((a, b) => a - b).slice(0, 5);
}
