import { QzClient } from '../../../portal/src/features/printing/qz/qz-client';
import { qzState, ringQz } from '../../../portal/src/features/printing/qz/qz-state';
import { serveQz } from '../../../portal/src/features/printing/qz/serve-qz';

test('printing through QZ Tray tries again when its library could not be fetched', async () => {
  const setup = { enabled: true, certificate: '', algorithm: 'SHA512', host: 'localhost', secure: true, securePorts: [1], insecurePorts: [2], printers: [{ printerId: 'a'.repeat(24), name: 'Rula', qzName: 'rula' }] };
  Object.assign(globalThis, { window: globalThis, navigator: {}, localStorage: { getItem: () => 'token' } });
  const polled = jest.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify(setup)));
  const load = jest.spyOn(QzClient, 'load').mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'));
  const stop = new AbortController();
  const serving = serveQz(stop.signal);
  const tries = async (times: number): Promise<void> => { while (load.mock.calls.length < times) await new Promise((resolve) => setTimeout(resolve, 5)); };
  await tries(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(qzState.read()).toEqual({ is: 'away' });
  ringQz();
  await tries(2);
  expect(polled.mock.calls.length).toBeGreaterThanOrEqual(2);
  stop.abort();
  await serving;
  jest.restoreAllMocks();
}, 20_000);
