import { useEffect } from 'react';

interface MoneyKeys {
  type: (digits: string) => void;
  erase: () => void;
  enter: () => void;
}

/** The number block of a keyboard works as the pad on the screen does, unless a field has the cursor. */
export function useMoneyKeys({ type, erase, enter }: MoneyKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('input, textarea')) return;
      if (/^\d$/.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') erase();
      else if (event.key === 'Enter' && !target?.closest('button, a')) enter();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
}
