import fc from 'fast-check';
import { openTill, sql, type Till } from './till';

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.drop());

const dates = async (cases: { at: string; zone: string; cutoff: number }[]): Promise<string[]> => {
  const rows = await till.rows(sql<{ date: string }>`
    select pos.business_date((c.value->>'at')::timestamptz, c.value->>'zone', (c.value->>'cutoff')::int) as date
    from jsonb_array_elements(${JSON.stringify(cases)}::jsonb) with ordinality c order by c.ordinality`);
  return rows.map((row) => row.date);
};

/** The rule said again without SQL: the local date, or the day before while the local clock has not reached the cut-off. */
function expected({ at, zone, cutoff }: { at: string; zone: string; cutoff: number }): string {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  const local = Date.UTC(Number(parts['year']), Number(parts['month']) - 1, Number(parts['day']));
  return new Date(Number(parts['hour']) < cutoff ? local - 86_400_000 : local).toISOString().slice(0, 10);
}

const zones = ['Europe/London', 'America/New_York', 'Asia/Dubai', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo', 'UTC'];
const moment = fc.record({
  at: fc.date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString()),
  zone: fc.constantFrom(...zones), cutoff: fc.integer({ min: 0, max: 12 }),
});

test('S9: the business date is the local day that began at the cut-off hour, in every zone, at any time of the year', async () => {
  await fc.assert(fc.asyncProperty(fc.array(moment, { minLength: 200, maxLength: 200 }), async (cases) => {
    expect(await dates(cases)).toEqual(cases.map(expected));
  }), { numRuns: 20 });
});

test('S9: around the days on which clocks change, minute by minute', async () => {
  const changes = [['2026-03-29T00:00:00Z', 'Europe/London'], ['2026-10-25T00:00:00Z', 'Europe/London'], ['2026-03-08T06:00:00Z', 'America/New_York'], ['2026-11-01T05:00:00Z', 'America/New_York'], ['2026-04-04T14:00:00Z', 'Australia/Lord_Howe'], ['2026-10-03T15:00:00Z', 'Australia/Lord_Howe']] as const;
  const cases = changes.flatMap(([from, zone]) => Array.from({ length: 240 }, (_, minute) => [0, 1, 2, 3, 4].map((cutoff) => ({ at: new Date(Date.parse(from) + minute * 60_000).toISOString(), zone, cutoff }))).flat());
  expect(await dates(cases)).toEqual(cases.map(expected));
});

test.each([
  ['the last minute before the cut-off', '2026-06-02T02:59:59Z', '2026-06-01'], ['the cut-off itself', '2026-06-02T03:00:00Z', '2026-06-02'],
  ['midnight', '2026-06-01T23:00:00Z', '2026-06-01'], ['winter time', '2026-01-02T03:30:00Z', '2026-01-01'],
])('S9: London with a cut-off at 4: %s', async (_what, at, date) => {
  expect(await dates([{ at, zone: 'Europe/London', cutoff: 4 }])).toEqual([date]);
});
