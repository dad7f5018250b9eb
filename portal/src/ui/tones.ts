import { useSyncExternalStore } from 'react';

let context: AudioContext | null = null;
const output = (): AudioContext => (context ??= new AudioContext());
/** A tone that could not be heard within this time is no news any more. */
const soonMs = 1_000;

export interface Tones {
  readonly hertz: readonly number[];
  /** From the beginning of one to that of the next. */
  readonly everySeconds: number;
  readonly lengthSeconds: number;
  /** 0 to 1. */
  readonly loudness: number;
}

/**
 * Plays tones one after the other, now or never: browsers keep a page silent until somebody has touched it, and what was asked for meanwhile would ring all at once
 * at the first touch.
 */
export async function playTones({ hertz, everySeconds, lengthSeconds, loudness }: Tones): Promise<void> {
  const audio = output();
  const askedAt = performance.now();
  if (audio.state !== 'running') await audio.resume();
  if (performance.now() - askedAt > soonMs) return;
  for (const [nth, frequency] of hertz.entries()) {
    const at = audio.currentTime + nth * everySeconds;
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(loudness, at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + lengthSeconds);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + lengthSeconds + 0.02);
  }
}

function subscribe(listener: () => void): () => void {
  const audio = output();
  const wake = (): void => void audio.resume();
  const touches = ['click', 'keydown'];
  audio.addEventListener('statechange', listener);
  touches.forEach((touch) => addEventListener(touch, wake, true));
  wake();
  return () => {
    audio.removeEventListener('statechange', listener);
    touches.forEach((touch) => removeEventListener(touch, wake, true));
  };
}

/** Whether the browser keeps this page silent still; the first touch anywhere ends it. */
export const useSilenced = (): boolean => useSyncExternalStore(subscribe, () => output().state !== 'running');
