import { useEffect, useRef, useState } from 'react';
import { playTones } from '../../ui';
import type { AttentionLevel } from './attention';

const key = 'nova.attention-sound';
/** One soft tone for a table that waits, two for one that is late: for a belt pouch, not for the room. */
const chime = (times: number): void => void playTones({ hertz: [660, 784].slice(0, times), everySeconds: 0.28, lengthSeconds: 0.24, loudness: 0.25 });

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
