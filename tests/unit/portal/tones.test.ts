interface Audio { state: string; wake: () => void }

/** The browser's audio as far as it keeps silent until somebody touches the page. */
function silentBrowser(): { audio: Audio; started: number[] } {
  const started: number[] = [];
  const woken: (() => void)[] = [];
  const param = { value: 0, setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
  const audio = {
    state: 'suspended', currentTime: 0, destination: {},
    resume: () => new Promise<void>((resolve) => woken.push(resolve)),
    createOscillator: () => ({ frequency: { value: 0 }, connect: (to: unknown) => to, start(at: number) { started.push(at); }, stop: () => undefined }),
    createGain: () => ({ gain: param, connect: (to: unknown) => to }),
    wake: () => { audio.state = 'running'; woken.forEach((resolve) => resolve()); },
  };
  Object.assign(globalThis, { AudioContext: function AudioContext() { return audio; } });
  return { audio, started };
}

beforeEach(() => jest.resetModules());
afterEach(() => jest.useRealTimers());
const beep = { hertz: [880, 1175], everySeconds: 0.2, lengthSeconds: 0.1, loudness: 0.4 };

test('tones that the browser kept back do not pile up and ring all at once at the first touch', async () => {
  jest.useFakeTimers();
  const { audio, started } = silentBrowser();
  const { playTones } = await import('../../../portal/src/ui/tones');
  const kept = [playTones(beep), playTones(beep), playTones(beep)];
  jest.advanceTimersByTime(5_000);
  const fresh = playTones(beep);
  audio.wake();
  await Promise.all([...kept, fresh]);
  expect(started).toEqual([0, 0.2]);
  await playTones(beep);
  expect(started).toHaveLength(4);
});
