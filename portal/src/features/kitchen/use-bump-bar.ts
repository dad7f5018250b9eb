import { useEffect, useState } from 'react';
import { isScreenKey, pressesTarget } from '../../ui';
import { stepFrom } from './places';

interface BumpBar {
  /** The tickets on the screen, in their order. */
  readonly ids: readonly string[];
  /** Whether a ticket has stood at its place long enough to be meant by it. */
  isSteady(id: string): boolean;
  bump(id: string): void;
  recall(): void;
}

/**
 * Bump bars are keyboards: 1 to 9 clears the ticket at that place, the arrows choose one and Enter clears it, Backspace brings the last one back.
 * Returns the chosen ticket, wherever it stands by now; null until an arrow is pressed, and once it is gone.
 */
export function useBumpBar({ ids, isSteady, bump, recall }: BumpBar): string | null {
  const [chosen, setChosen] = useState<string | null>(null);
  const at = chosen !== null && ids.includes(chosen) ? chosen : null;
  useEffect(() => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const steps: Record<string, number> = { ArrowRight: -1, ArrowLeft: -1, [forward]: 1 };
    const onKey = (event: KeyboardEvent): void => {
      if (!isScreenKey(event)) return;
      const step = steps[event.key];
      const numbered = /^[1-9]$/.test(event.key) ? ids[Number(event.key) - 1] : undefined;
      if (numbered !== undefined && isSteady(numbered)) bump(numbered);
      else if (step !== undefined) setChosen(stepFrom(ids, at, step));
      else if (event.key === 'Enter' && at !== null && !pressesTarget(event)) bump(at);
      else if (event.key === 'Backspace') recall();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
  return at;
}
