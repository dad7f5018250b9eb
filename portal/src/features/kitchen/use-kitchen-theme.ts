import { useState } from 'react';

const key = 'nova.kitchen-theme';

/** Kitchens are bright and screens hang high: dark by default, whatever the rest of the portal wears. */
export function useKitchenTheme() {
  const [dark, setDark] = useState(() => localStorage.getItem(key) !== 'light');
  const toggle = (): void => {
    localStorage.setItem(key, dark ? 'light' : 'dark');
    setDark(!dark);
  };
  return { dark, toggle };
}
