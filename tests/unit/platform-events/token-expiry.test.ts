import { tokenExpiry } from '../../../plugins/platform/server/src/events/token-expiry';

const token = (claims: unknown): string => `Bearer head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sign`;

test('reads when the token ends', () => {
  expect(tokenExpiry(token({ exp: 1_900_000_000 }))).toBe(1_900_000_000_000);
});

test.each(['', 'Bearer', 'Bearer x.y', 'Bearer a.!!!.c', token(null), token({}), token({ exp: 'soon' })])('%s is given ten minutes', (authorization) => {
  const minutes = (tokenExpiry(authorization) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(9.9);
  expect(minutes).toBeLessThanOrEqual(10);
});
