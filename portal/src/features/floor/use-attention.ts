import type { LiveTable } from '@nova/pos/contracts';
import { useMemo, useRef } from 'react';
import { useNow } from '../../live';
import { useVenue } from '../content';
import { tableAttention, type AttentionLevel } from './attention';

/** How urgent each table is, by its id. The map keeps its identity while nothing changes, so that seconds make no noise. */
export function useAttentionLevels(tables: readonly LiveTable[] | undefined): ReadonlyMap<string, AttentionLevel> {
  const now = useNow();
  const { rules } = useVenue();
  const kept = useRef<ReadonlyMap<string, AttentionLevel>>(new Map());
  return useMemo(() => {
    // A party waits as one: its lead speaks for it.
    const speaking = (tables ?? []).filter((table) => table.party === null || table.party.tableIds[0] === table.tableId);
    const levels = new Map(speaking.map((table) => [table.tableId, tableAttention(table, rules.attention, now)?.level ?? 'calm'] as const));
    const same = kept.current.size === levels.size && [...levels].every(([table, level]) => kept.current.get(table) === level);
    if (!same) kept.current = levels;
    return kept.current;
  }, [tables, rules.attention, now]);
}
