import type { PrintChannel } from '@nova/platform/contracts';
import fc from 'fast-check';
import { transform } from 'receiptline';
import { escposLetters } from '../../../plugins/printing/contracts/paper';
import { nextChannel } from '../../../plugins/printing/server/src/domain/next-channel';
import { readPrintingSettings } from '../../../plugins/printing/server/src/settings';
import { makeSigningPair } from '../../../plugins/printing/server/src/providers/make-certificate';

const all: readonly PrintChannel[] = ['qz', 'agent', 'http'];

describe('who prints next', () => {
  test('the next in order that has not had it and is not down', () => {
    expect(nextChannel({ order: all, current: 'qz', tried: ['qz'], down: ['qz'] })).toBe('agent');
    expect(nextChannel({ order: all, current: 'qz', tried: ['qz'], down: ['qz', 'agent'] })).toBe('http');
    expect(nextChannel({ order: ['http', 'qz', 'agent'], current: 'http', tried: ['http'], down: [] })).toBe('qz');
  });
  test('one before it that never had it, then one that had it and is up again; else nobody', () => {
    expect(nextChannel({ order: all, current: 'http', tried: ['qz', 'http'], down: ['http'] })).toBe('agent');
    expect(nextChannel({ order: all, current: 'http', tried: all, down: ['http', 'agent'] })).toBe('qz');
    expect(nextChannel({ order: all, current: 'http', tried: all, down: all })).toBeNull();
    expect(nextChannel({ order: ['agent'], current: 'agent', tried: ['agent'], down: [] })).toBeNull();
  });
  test('F13 never one that is down, never the one that just failed, and never nobody while another is up', () => {
    const some = fc.subarray([...all]);
    fc.assert(fc.property(fc.shuffledSubarray([...all], { minLength: 1 }), fc.constantFrom(...all), some, some, (order, current, tried, down) => {
      const next = nextChannel({ order, current, tried, down });
      const able = order.filter((channel) => channel !== current && !down.includes(channel));
      if (next === null) expect(able).toEqual([]);
      else expect(able).toContain(next);
    }));
  });
});

describe('settings of printing', () => {
  test('have defaults, and are refused in words, all at once', () => {
    expect(readPrintingSettings({})).toMatchObject({ channels: ['agent'], http: { timeoutMs: 8000, authorization: {} }, qz: { host: 'localhost', securePorts: [8181, 8282, 8383, 8484], secure: true, pair: null } });
    expect(readPrintingSettings({ NOVA_PRINT_CHANNELS: 'http, qz' }).channels).toEqual(['http', 'qz']);
    const wrong = (): unknown => readPrintingSettings({ NOVA_PRINT_CHANNELS: 'fax', NOVA_PRINT_HTTP_TIMEOUT_MS: 'soon', NOVA_PRINT_HTTP_AUTHORIZATION: '{' });
    for (const name of ['NOVA_PRINT_CHANNELS', 'NOVA_PRINT_HTTP_TIMEOUT_MS', 'NOVA_PRINT_HTTP_AUTHORIZATION']) expect(wrong).toThrow(name);
  });
  test('a key from the environment comes with its certificate, also on one line', () => {
    const { privateKey, certificate } = makeSigningPair(new Date('2026-11-22T12:00:00Z'));
    const given = { NOVA_QZ_PRIVATE_KEY: privateKey.replaceAll('\n', '\\n'), NOVA_QZ_CERTIFICATE: certificate };
    expect(readPrintingSettings(given).qz.pair).toEqual({ privateKey, certificate });
    expect(() => readPrintingSettings({ NOVA_QZ_CERTIFICATE: certificate })).toThrow('NOVA_QZ_CERTIFICATE');
  });
});

describe('bytes for every channel', () => {
  const paper = { document: 'Hello\n', columns: 48, opensDrawer: false, processId: null };
  test('the drawer opens first, an echo is asked for last, and only where somebody hears it', () => {
    const plain = escposLetters(paper, transform);
    expect(escposLetters({ ...paper, opensDrawer: true, processId: 'aB3x' }, transform)).toBe(`\x1bp\x00\x19\xfa${plain}\x1d(H\x06\x0000aB3x`);
    expect(plain).toContain('Hello');
  });
  test('a drawer without a paper is the kick alone', () => {
    expect(escposLetters({ ...paper, document: '', opensDrawer: true }, transform)).toBe('\x1bp\x00\x19\xfa');
  });
});
