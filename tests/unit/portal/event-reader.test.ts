import { getEventListeners } from 'node:events';
import { EventReader } from '../../../portal/src/live/event-reader';

test('following the events through an outage leaves nothing behind for each pause', async () => {
  Object.assign(globalThis, { localStorage: { getItem: () => null } });
  jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
  jest.spyOn(Math, 'random').mockReturnValue(-1.45);
  const reader = new EventReader({ onEvents: () => undefined, onReset: () => undefined });
  const running = reader.run();
  const { signal } = (reader as unknown as { stopping: AbortController }).stopping;
  while (jest.mocked(fetch).mock.calls.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(getEventListeners(signal, 'abort').length).toBeLessThanOrEqual(1);
  reader.stop();
  await running;
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  jest.restoreAllMocks();
});
