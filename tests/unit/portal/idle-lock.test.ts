import { watchIdle } from '../../../portal/src/features/session/watch-idle';

const minutes = 60_000;
const start = Date.parse('2026-01-18T10:00:00Z');

function tablet(limitMs: number) {
  const page = new EventTarget();
  const lock = jest.fn();
  const stop = watchIdle(limitMs, lock, page);
  const touch = (name = 'pointerdown'): Event => {
    const event = new Event(name, { cancelable: true });
    page.dispatchEvent(event);
    return event;
  };
  return { lock, stop, touch };
}
beforeEach(() => jest.useFakeTimers({ now: start }));
afterEach(() => jest.useRealTimers());

describe('design 7: a tablet locks itself', () => {
  it('once nobody has touched it for so long, and not before', () => {
    const { lock, touch } = tablet(5 * minutes);
    jest.advanceTimersByTime(4 * minutes);
    touch('keydown');
    jest.advanceTimersByTime(4 * minutes);
    expect(lock).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1 * minutes);
    expect(lock).toHaveBeenCalledTimes(1);
  });
  it('as soon as it wakes from a sleep in which timers stood still', () => {
    for (const waking of ['visibilitychange', 'pageshow']) {
      const { lock, stop, touch } = tablet(5 * minutes);
      jest.setSystemTime(Date.now() + 60 * minutes);
      touch(waking);
      expect([waking, lock.mock.calls.length]).toEqual([waking, 1]);
      stop();
    }
  });
  it('before the touch that wakes it counts', () => {
    const { lock, touch } = tablet(5 * minutes);
    jest.setSystemTime(start + 60 * minutes);
    expect([touch().defaultPrevented, lock.mock.calls.length]).toEqual([true, 1]);
  });
  it('no longer once it is not watched', () => {
    const { lock, stop, touch } = tablet(5 * minutes);
    stop();
    jest.advanceTimersByTime(60 * minutes);
    touch('visibilitychange');
    expect(lock).not.toHaveBeenCalled();
  });
});
