import { hashPin, matchesPin, sealPin } from '../../../plugins/platform/server/src/staff/pin-hash';

test('a PIN matches its own hash only, and two hashes of it differ', async () => {
  const [first, second] = await Promise.all([hashPin('4711'), hashPin('4711')]);
  expect(first).not.toBe(second);
  expect(first).not.toContain('4711');
  expect(await matchesPin('4711', first)).toBe(true);
  expect(await matchesPin('4712', first)).toBe(false);
});

test('nobody has a PIN that matches, and it takes as long to find out', async () => {
  const hash = await hashPin('4711');
  const timed = async (pin: string, against: string | null): Promise<number> => {
    const started = performance.now();
    expect(await matchesPin(pin, against)).toBe(false);
    return performance.now() - started;
  };
  await timed('0000', hash);
  const wrongMs = await timed('0000', hash);
  const nobodyMs = await timed('0000', null);
  expect(nobodyMs).toBeGreaterThan(wrongMs / 4);
});

test('a sealed PIN says nothing without the key', () => {
  expect(sealPin('4711', 'a')).toBe(sealPin('4711', 'a'));
  expect(sealPin('4711', 'a')).not.toBe(sealPin('4711', 'b'));
  expect(sealPin('4711', 'a')).not.toBe(sealPin('4712', 'a'));
});
