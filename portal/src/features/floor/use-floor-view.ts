import { useState } from 'react';

type FloorView = 'plan' | 'list';
const key = 'nova.floor-view';

/** A plan needs room: phones start with the list. What was chosen on this tablet stays. */
export function useFloorView() {
  const [view, set] = useState<FloorView>(() => {
    const kept = localStorage.getItem(key);
    if (kept === 'plan' || kept === 'list') return kept;
    return matchMedia('(max-width: 720px)').matches ? 'list' : 'plan';
  });
  const setView = (next: FloorView): void => {
    localStorage.setItem(key, next);
    set(next);
  };
  return { view, setView };
}
