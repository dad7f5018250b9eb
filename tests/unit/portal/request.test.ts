import { getOrder, listOrders } from '@nova/pos/contracts';
import { refusal } from '../../../portal/src/api/send';
import { urlOf } from '../../../portal/src/api/request';

describe('requests', () => {
  it('fill the path, encode it, and leave out what was not said', () => {
    expect(urlOf(getOrder, { params: { orderId: 'a/b' } })).toBe('/api/pos/orders/a%2Fb');
    expect(urlOf(listOrders, { query: { locationId: 'l1', state: undefined, limit: 50 } })).toBe('/api/pos/orders?locationId=l1&limit=50');
  });
});

describe('refusals', () => {
  const reply = (code: string) => ({ data: null, error: { status: 409, name: 'ConflictError', message: 'no', details: { code, fields: [{ path: 'body.x', reason: 'bad' }], extra: 1 } } });
  it('carry the stable code, the fields and the details', () => {
    expect(refusal(409, reply('line_changed'), 'c1')).toMatchObject({ status: 409, code: 'line_changed', fields: [{ path: 'body.x', reason: 'bad' }], details: { extra: 1 }, unanswered: false });
  });
  it('of a proxy, or with a code from the future, are told by their status', () => {
    expect(refusal(502, undefined, '').code).toBe('unavailable');
    expect(refusal(502, undefined, '').unanswered).toBe(true);
    expect(refusal(403, reply('brand_new_code'), '').code).toBe('missing_capability');
  });
});
