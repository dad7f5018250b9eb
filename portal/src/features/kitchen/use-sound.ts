import { useCallback, useEffect, useRef, useState } from 'react';
import { playTones, useSilenced } from '../../ui';

const key = 'nova.kitchen-sound';
/** Two short tones, three for what is in a hurry: heard over a fan, not over a dining room. */
const ring = (times: number): void => void playTones({ hertz: [880, 1175, 880].slice(0, times), everySeconds: 0.22, lengthSeconds: 0.18, loudness: 0.4 });

/** Whether this tablet rings for new tickets: a setting of the tablet, on until somebody turns it off. `silenced`: it would, but the browser waits for a touch; the touch of its own bell is one. */
export function useSound() {
  const [on, setOn] = useState(() => localStorage.getItem(key) !== 'off');
  const silenced = useSilenced() && on;
  const toggle = useCallback((): void => {
    const next = silenced || !on;
    localStorage.setItem(key, next ? 'on' : 'off');
    setOn(next);
    if (next) ring(2);
  }, [on, silenced]);
  return { on, silenced, toggle };
}
export type Sound = ReturnType<typeof useSound>;

/** Rings when something appears that was not on the screen before; what was there when the screen opened is no news. */
export function useRingForNew(things: readonly { id: string; rush: boolean }[] | undefined, on: boolean): void {
  const seen = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (things === undefined) return;
    const before = seen.current;
    seen.current = new Set([...(before ?? []), ...things.map((thing) => thing.id)]);
    const fresh = before === null ? [] : things.filter((thing) => !before.has(thing.id));
    if (on && fresh.length > 0) ring(fresh.some((thing) => thing.rush) ? 3 : 2);
  }, [things, on]);
}
