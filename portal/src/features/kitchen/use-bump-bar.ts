import { useEffect, useState } from 'react';

interface BumpBar {
  /** How many tickets are on the screen. */
  readonly count: number;
  bump(index: number): void;
  recall(): void;
}

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.closest('input, textarea, [role="dialog"]') !== null);
const pressing = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('button, a') !== null;

/**
 * Bump bars are keyboards: 1 to 9 clears the ticket at that place, the arrows choose one and Enter clears it, Backspace brings the last one back.
 * Returns the chosen place, null until an arrow is pressed.
 */
export function useBumpBar({ count, bump, recall }: BumpBar): number | null {
  const [chosen, setChosen] = useState<number | null>(null);
  const at = chosen === null || count === 0 ? null : Math.min(chosen, count - 1);
  useEffect(() => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const steps: Record<string, number> = { ArrowRight: -1, ArrowLeft: -1, [forward]: 1 };
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
      if (/^[1-9]$/.test(event.key)) bump(Number(event.key) - 1);
      else if (event.key in steps) setChosen(count === 0 ? null : at === null ? 0 : (at + (steps[event.key] ?? 0) + count) % count);
      else if (event.key === 'Enter' && at !== null && !pressing(event.target)) bump(at);
      else if (event.key === 'Backspace') recall();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
  return at;
}
