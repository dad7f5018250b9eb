import type { HouseRules } from '@nova/platform/contracts';
import type { LiveTable, WaitingStage } from '@nova/pos/contracts';
import { elapsedMinutes } from '../../ui/elapsed';

export type AttentionLevel = 'calm' | 'due' | 'late';
export interface Attention { readonly stage: WaitingStage; readonly level: AttentionLevel; readonly minutes: number }

const order: Record<AttentionLevel, number> = { calm: 0, due: 1, late: 2 };

/** How urgent one wait is: due at the house's threshold, late at twice it. Counted from a stored instant by the server's clock, so midnight changes nothing (O2). */
export function attentionOf(waiting: { stage: WaitingStage; since: string }, rules: HouseRules['attention'], now: number): Attention {
  const threshold = { seated: rules.seatedMinutes, ordered: rules.orderedMinutes, served: rules.servedMinutes, billed: rules.billedMinutes }[waiting.stage];
  const minutes = elapsedMinutes(waiting.since, now);
  return { stage: waiting.stage, minutes, level: minutes >= 2 * threshold ? 'late' : minutes >= threshold ? 'due' : 'calm' };
}

/** The most urgent wait at a table; among equals the longest. Null where nobody sits. */
export function tableAttention(table: LiveTable | undefined, rules: HouseRules['attention'], now: number): Attention | null {
  const waits = (table?.orders ?? []).map((check) => attentionOf(check.waiting, rules, now));
  return waits.sort((a, b) => order[b.level] - order[a.level] || b.minutes - a.minutes)[0] ?? null;
}
