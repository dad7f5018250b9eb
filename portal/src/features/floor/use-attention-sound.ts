import { useEffect, useRef, useState } from 'react';
import type { AttentionLevel } from './attention';

const key = 'nova.attention-sound';
let context: AudioContext | null = null;

/** One soft tone for a table that waits, two for one that is late: for a belt pouch, not for the room. */
function chime(times: number): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  for (let tone = 0; tone < times; tone += 1) {
    const at = context.currentTime + tone * 0.28;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = tone % 2 === 0 ? 660 : 784;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(0.25, at + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.24);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + 0.26);
  }
}

/** Chimes when a table becomes due or late. A setting of the tablet, silent until somebody turns it on by touch, as browsers and guests want it. */
export function useAttentionSound(levels: ReadonlyMap<string, AttentionLevel>) {
  const [on, setOn] = useState(() => localStorage.getItem(key) === 'on');
  const heard = useRef<ReadonlyMap<string, AttentionLevel> | null>(null);
  useEffect(() => {
    const before = heard.current;
    heard.current = levels;
    if (!on || before === null) return;
    const raised = [...levels].filter(([table, level]) => level !== 'calm' && before.get(table) !== level && before.get(table) !== 'late').map(([, level]) => level);
    if (raised.length > 0) chime(raised.includes('late') ? 2 : 1);
  }, [levels, on]);
  const toggle = (): void => {
    localStorage.setItem(key, on ? 'off' : 'on');
    setOn(!on);
    if (!on) chime(1);
  };
  return { on, toggle };
}
