import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';
const key = 'nova.theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const chosen = (): ThemeChoice => {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};
const shown = (): 'light' | 'dark' => {
  const choice = chosen();
  return choice === 'system' ? (prefersDark.matches ? 'dark' : 'light') : choice;
};

function apply(): void {
  document.documentElement.dataset['theme'] = shown();
  listeners.forEach((listener) => listener());
}

/** Before the first paint; later whenever the system or the person changes it. */
export function startTheme(): void {
  apply();
  prefersDark.addEventListener('change', apply);
}

function choose(choice: ThemeChoice): void {
  localStorage.setItem(key, choice);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Light or dark, as chosen or as the system has it. */
export function useTheme() {
  useSyncExternalStore(subscribe, () => `${chosen()}:${shown()}`);
  return { choice: chosen(), shown: shown(), choose };
}
