import { useEffect, useRef } from 'react';

/** `/` puts the cursor into the search, unless something is being typed elsewhere. */
export function useSearchKey() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]') !== null;
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
  return box;
}
