import { useEffect, useState } from 'react';
import { emptyDraft, type SplitDraft } from './split-draft';

/** A draft with its past: nothing is sent before it is confirmed, and every touch can be taken back (also with Ctrl+Z). */
export function useSplitDraft() {
  const [past, setPast] = useState<readonly SplitDraft[]>([]);
  const [draft, setDraft] = useState<SplitDraft>(emptyDraft);
  const [active, setActive] = useState(0);
  const change = (next: SplitDraft, nextActive = active): void => {
    setPast([...past.slice(-99), draft]);
    setDraft(next);
    setActive(Math.min(nextActive, next.length - 1));
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    setDraft(before);
    setActive(Math.min(active, before.length - 1));
  };
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  });
  return { draft, active, change, setActive, undo, canUndo: past.length > 0 };
}
