import { useEffect, useRef } from 'react';
import { isScreenKey } from '../../ui';

/** `/` puts the cursor into the search, unless something is being typed elsewhere. */
export function useSearchKey() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !isScreenKey(event)) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
  return box;
}
