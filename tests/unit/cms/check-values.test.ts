import { checkChoices, checks } from '../../../cms/src/guards/check-values';
import { findCircle } from '../../../cms/src/guards/find-circle';
import { list } from '../../../cms/src/guards/refuse';
import { readSeedSettings } from '../../../cms/src/settings/seed-settings';

const problemsOf = (uid: keyof typeof checks, values: Record<string, unknown>) => checks[uid]?.(values) ?? [];

describe('check-values', () => {
  it('S9: takes cut-off hours 0 to 12 and real time zones only', () => {
    for (const good of [{ cutoffHour: 0, timeZone: 'Europe/London' }, { cutoffHour: 12, timeZone: 'Asia/Beirut' }, { timeZone: 'UTC' }]) expect(problemsOf('api::location.location', good)).toEqual([]);
    for (const bad of [{ cutoffHour: -1 }, { cutoffHour: 13 }, { cutoffHour: 4.5 }, { timeZone: 'London' }, { timeZone: '+01:00' }, { timeZone: 'Europe/Londres' }, { currency: 'XYZ' }, { currency: 'gbp' }]) expect(problemsOf('api::location.location', bad)).toHaveLength(1);
  });

  it('O9: takes rates of 0 to 1 000 000 ppm, one of a code for each way of selling', () => {
    const rates = (...all: object[]) => problemsOf('api::tax-class.tax-class', { rates: all });
    expect(rates({ code: 'A', ratePpm: 0, orderTypes: ['dine-in'] }, { code: 'A', ratePpm: 1_000_000, orderTypes: ['takeaway'] })).toEqual([]);
    expect(rates({ code: 'A', ratePpm: 1_000_001 })).toHaveLength(1);
    expect(rates({ code: 'A', ratePpm: -1 })).toHaveLength(1);
    expect(rates({ code: 'A', ratePpm: 1 }, { code: 'A', ratePpm: 2, orderTypes: ['delivery'] })).toEqual(['The rate A on delivery is there twice.']);
  });

  it('takes a printer’s real widths and ports', () => {
    expect(problemsOf('api::printer.printer', { columns: 42, address: '10.0.0.5:9100' })).toEqual([]);
    expect(problemsOf('api::printer.printer', { columns: 40 })).toHaveLength(1);
    expect(problemsOf('api::printer.printer', { address: '10.0.0.5:70000' })).toHaveLength(1);
  });

  it('P8: takes a provider for card money, and for nothing else', () => {
    const problems = (values: object) => problemsOf('api::tender-type.tender-type', values as Record<string, unknown>);
    expect([problems({ kind: 'card', provider: 'stripe' }), problems({ kind: 'cash', provider: null }), problems({ opensDrawer: true })]).toEqual([[], [], []]);
    expect(problems({ kind: 'card', provider: null })).toHaveLength(1);
    expect(problems({ kind: 'external-card', provider: 'stripe' })).toHaveLength(1);
  });

  it('takes words of the list only in a choices field', () => {
    const attributes = { days: { customField: 'global::choices', options: { choices: ['monday', 'tuesday'] } }, name: { type: 'string' } };
    expect(checkChoices(attributes, { days: ['monday'], name: 'anything' })).toEqual([]);
    expect(checkChoices(attributes, { days: null })).toEqual([]);
    for (const bad of [['sunday'], 'monday', { monday: true }, [1]]) expect(checkChoices(attributes, { days: bad })).toEqual(['days may only hold monday, tuesday.']);
  });
});

describe('find-circle', () => {
  it('finds the way round, and none where paths only meet', () => {
    expect(findCircle('a', new Map([['a', ['b']], ['b', ['c']], ['c', ['a']]]))).toEqual(['a', 'b', 'c', 'a']);
    expect(findCircle('a', new Map([['a', ['a']]]))).toEqual(['a', 'a']);
    expect(findCircle('a', new Map([['a', ['b', 'c']], ['b', ['d']], ['c', ['d']]]))).toBeNull();
    expect(findCircle('a', new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toBeNull();
  });
});

describe('words for editors', () => {
  it('lists what people can read', () => {
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c']), list(['a', 'b', 'c', 'd', 'e'])]).toEqual(['', 'a', 'a and b', 'a, b and c', 'a, b, c and 2 more']);
  });
});

describe('seed settings', () => {
  it('names every wrong variable', () => {
    expect(() => readSeedSettings({ NOVA_SEED: 'full', NOVA_PRINTERS: '{"kitchen":"nowhere"}', NOVA_FIRST_MANAGER_PIN: '12' }, '/app')).toThrow(/NOVA_SEED[\s\S]*NOVA_PRINTERS[\s\S]*NOVA_FIRST_MANAGER_PIN/);
    expect(() => readSeedSettings({ NOVA_PRINTERS: '{' }, '/app')).toThrow('NOVA_PRINTERS: is not JSON');
  });

  it('has a first manager only when all four are there', () => {
    const whole = { NOVA_FIRST_MANAGER_NAME: 'Ann', NOVA_FIRST_MANAGER_USERNAME: 'ann', NOVA_FIRST_MANAGER_PASSWORD: 'long enough', NOVA_FIRST_MANAGER_PIN: '4711' };
    expect(readSeedSettings(whole, '/app').firstManager).toEqual({ name: 'Ann', username: 'ann', password: 'long enough', pin: '4711' });
    expect(readSeedSettings({ ...whole, NOVA_FIRST_MANAGER_PIN: '' }, '/app').firstManager).toBeNull();
  });
});
