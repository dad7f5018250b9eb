import { useEffect, useRef, useState, type RefObject } from 'react';
import { heldBack } from './held-back';

/** Live rows for a list: `top` marks its upper end, and what comes in while that is out of sight is only counted. */
export function useHeldBack<Row extends { id: string }>(rows: readonly Row[]): { top: RefObject<HTMLDivElement>; shown: readonly Row[]; held: number } {
  const top = useRef<HTMLDivElement>(null);
  const [isAtTop, setAtTop] = useState(true);
  const [firstId, setFirstId] = useState<string | null>(null);
  useEffect(() => {
    const mark = top.current;
    if (!mark) return;
    const watch = new IntersectionObserver(([entry]) => setAtTop(entry?.isIntersecting ?? true));
    watch.observe(mark);
    return () => watch.disconnect();
  }, []);
  const newest = rows[0]?.id ?? null;
  useEffect(() => {
    if (isAtTop) setFirstId(newest);
  }, [isAtTop, newest]);
  return { top, ...heldBack(rows, firstId, isAtTop) };
}
