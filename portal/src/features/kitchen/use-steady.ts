import { useLayoutEffect, useRef } from 'react';
import { arrivals } from './places';

/** A second tap of a finger falls within this time of the first. */
const settleMs = 400;

/** Whether a card has stood at its place long enough to be meant: a finger or a key that was aimed at the one before it clears nothing. */
export function useSteady(ids: readonly string[]): (id: string) => boolean {
  const before = useRef<readonly string[]>([]);
  const came = useRef<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    came.current = arrivals(before.current, ids, came.current, performance.now());
    before.current = ids;
  }, [ids]);
  return (id) => performance.now() - (came.current.get(id) ?? -settleMs) >= settleMs;
}
