import { useCallback, useEffect, useRef, useState } from 'react';

const key = 'nova.kitchen-sound';
let context: AudioContext | null = null;

/** Two short tones, three for what is in a hurry: heard over a fan, not over a dining room. Silent until somebody touched the screen, as browsers want it. */
function ring(times: number): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  const start = context.currentTime;
  for (let tone = 0; tone < times; tone += 1) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    const at = start + tone * 0.22;
    oscillator.frequency.value = tone % 2 === 0 ? 880 : 1175;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.18);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + 0.2);
  }
}

/** Whether this tablet rings for new tickets; a setting of the tablet, on until somebody turns it off. */
export function useSound() {
  const [on, setOn] = useState(() => localStorage.getItem(key) !== 'off');
  const toggle = useCallback((): void => {
    const next = localStorage.getItem(key) === 'off';
    localStorage.setItem(key, next ? 'on' : 'off');
    setOn(next);
    if (next) ring(2);
  }, []);
  return { on, toggle };
}

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
