import { QueryClient } from '@tanstack/react-query';
import { makeQueryClient } from '../../../portal/src/api/query-client';
import { openChecksQuery } from '../../../portal/src/features/floor/api/list-open-checks';
import { orderLogFreshness } from '../../../portal/src/features/order-log/keys';
import { reportQuery } from '../../../portal/src/features/reports/api/get-report';

const asked: URL[] = [];
/** A server that answers each path with what is written down for it, and nothing else. */
function serve(answers: (url: URL) => unknown): void {
  asked.length = 0;
  Object.assign(globalThis, { localStorage: { getItem: () => null } });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (path) => {
    const url = new URL(String(path), 'http://till');
    asked.push(url);
    const answer = answers(url);
    return new Response(JSON.stringify(answer ?? { data: null, error: { status: 403, name: '', message: '', details: { code: 'missing_capability' } } }), { status: answer === undefined ? 403 : 200 });
  });
}
afterEach(() => jest.restoreAllMocks());
const read = (query: { queryKey: readonly unknown[]; queryFn?: unknown }): Promise<unknown> => new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(query as never);

test('what is asked without a network fails now: nothing, and no PIN, waits for one', () => {
  const { queries, mutations } = makeQueryClient().getDefaultOptions();
  expect([queries?.networkMode, mutations?.networkMode]).toEqual(['always', 'always']);
});

test('S4 the Z of a closed shift is read by who may not read an X', async () => {
  serve((url) => (url.pathname === '/api/pos/shifts/current' ? { shifts: [] } : undefined));
  await expect(read(reportQuery('loc', '01890000-0000-7000-8000-000000000001'))).rejects.toMatchObject({ code: 'missing_capability' });
  expect(asked.map(({ pathname }) => pathname.split('/').at(-1))).toEqual(['current', 'z-report']);
});

test('a check without a table is found behind more than a page of checks that have one', async () => {
  const check = (number: number, tableId: string | null) => ({
    id: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`, number, orderType: 'dine-in', tableId, name: '', state: 'open', version: 1, covers: 1, serverId: 's', serverName: 'S', openedAt: '2026-01-18T10:00:00.000Z', firedAt: null, billedAt: null, closedAt: null,
    totalMinor: 0, paidMinor: 0, dueMinor: 0, receiptNumber: null, paymentStatus: 'unpaid', heldMinor: 0, refundedMinor: 0, pendingMinor: 0, withdrawnMinor: 0, businessDate: '2026-01-18', bucket: 'open',
  });
  serve((url) => (url.searchParams.get('state') === 'billed' ? { orders: [], next: null } : url.searchParams.get('after') === 'more' ? { orders: [check(7, null)], next: null } : { orders: [check(9, 'table')], next: 'more' }));
  expect(await read(openChecksQuery('loc'))).toMatchObject([{ number: 7 }]);
});

test('O1 the log hears of a check that moved to another table', () => {
  expect(orderLogFreshness['order.moved.v1']?.({ type: 'order.moved.v1' }, new QueryClient())).toEqual([['order-log']]);
});
