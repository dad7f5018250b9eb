import { useEffect, useState } from 'react';

/** A word is typed faster than this: each letter would be a search of its own. */
const restMs = 250;

/** What stands in a search field once the fingers rest; an emptied one at once. */
export function useTyped(text: string): string {
  const wanted = text.trim();
  const [typed, setTyped] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(wanted), restMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  return wanted === '' ? wanted : typed;
}
