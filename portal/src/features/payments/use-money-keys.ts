import { useEffect } from 'react';
import { isScreenKey, pressesTarget } from '../../ui';

interface MoneyKeys {
  type: (digits: string) => void;
  erase: () => void;
  enter: () => void;
}

/** The number block of a keyboard works as the pad on the screen does, unless a field has the cursor or something stands over the desk: Enter there must take no money behind it. */
export function useMoneyKeys({ type, erase, enter }: MoneyKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isScreenKey(event)) return;
      if (/^\d$/.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') erase();
      else if (event.key === 'Enter' && !pressesTarget(event)) enter();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
}
