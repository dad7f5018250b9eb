import fc from 'fast-check';
import { declaredRoutes } from '@nova/platform/access';
import type { AnyContract } from '@nova/platform/contracts';
import { derivedId, newId } from '@nova/platform/pure';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Answer, Client } from '../../support/client';
import { domainFingerprint } from '../../support/domain-fingerprint';
import { sampleRequest, urlOf } from '../../support/sample-request';

const roles = ['manager', 'cashier', 'server', 'kitchen', 'stock-clerk', 'nobody'] as const;
/** Others for each role: what no contract accepts is refused alike whoever sends it. */
const casesPerRouteAndRole = 6;

let nova: Nova;
const clients = new Map<string, Client>();
beforeAll(async () => {
  nova = await bootNova();
  const tablet = await nova.enrol();
  for (const role of roles) clients.set(role, role === 'nobody' ? nova.nobody() : await nova.as(role, tablet.token));
});
afterAll(() => nova.stop());

/** What a broken or hostile client might put in a field. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', '\u0000', '\ud800', 'null', '../../etc/passwd', "'; drop table pos.shift; --", '%', '%%%', -1, 0, 1.5, 1e308, -1e308, Number.MAX_SAFE_INTEGER + 2, true, [], {}, [[[[]]]], '9'.repeat(400), 'ا'.repeat(5000), '2026-13-45', '00000000-0000-0000-0000-000000000000', { $ne: null }),
  fc.anything({ maxDepth: 3, withNullPrototype: false }).filter((value) => typeof value !== 'bigint' && typeof value !== 'symbol'),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

type Broken = { params: Record<string, unknown>; query: Record<string, unknown>; body: unknown };

/** A good request with one to three of its fields spoilt, or a body that is something else altogether. */
function broken(contract: AnyContract): fc.Arbitrary<Broken> {
  const good = sampleRequest(contract, { locationId: nova.venue.location.id });
  const fields = (['params', 'query', 'body'] as const).flatMap((part) => Object.keys(good[part]).map((name) => [part, name] as const));
  const spoilt = fc.tuple(fc.array(fc.tuple(fc.nat(), nasty), { minLength: 1, maxLength: 3 }), fc.boolean()).map(([changes, extra]) => {
    const request = structuredClone(good);
    for (const [index, value] of changes) {
      const field = fields[index % Math.max(1, fields.length)];
      if (field !== undefined) (request[field[0]] as Record<string, unknown>)[field[1]] = value;
    }
    return extra ? { ...request, body: { ...request.body, __proto__: null, unexpected: 1, constructor: 'x' } } : request;
  });
  return fc.oneof({ weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: nasty.map((body) => ({ ...good, body })) });
}

const parses = (contract: AnyContract, request: Broken): boolean => contract.params.safeParse(request.params).success && contract.query.safeParse(request.query).success && (contract.method === 'GET' || contract.body.safeParse(request.body).success);

function urlFor(contract: AnyContract, request: Broken): string {
  try { return urlOf(contract, request.params, request.query); } catch { return contract.path.replace(/:\w+/g, '%ff'); }
}

async function send(client: Client, contract: AnyContract, request: Broken): Promise<Answer> {
  const body = contract.method === 'GET' ? undefined : (JSON.stringify(request.body) ?? 'undefined');
  return client.send(contract.method, urlFor(contract, request), body);
}

test.each(roles.map((role, index) => [role, index] as const))('whatever %s sends that no contract accepts gets no 500 and changes nothing', async (role, index) => {
  const before = await domainFingerprint(nova.sql);
  const wrong: string[] = [];
  let sent = 0;
  for (const { contract } of declaredRoutes().filter((route) => route.contract.name !== 'stream-events')) {
    await fc.assert(fc.asyncProperty(broken(contract), async (request) => {
      if (parses(contract, request)) return;
      sent += 1;
      const answer = await send(clients.get(role) as Client, contract, request);
      if (answer.status >= 500 || answer.status < 400) wrong.push(`${contract.name}: ${answer.status} ${answer.code} for ${JSON.stringify(request).slice(0, 300)}`);
      if (answer.status === 400 && answer.code !== 'invalid_input') wrong.push(`${contract.name}: 400 without its code: ${JSON.stringify(answer.body).slice(0, 200)}`);
    }), { numRuns: casesPerRouteAndRole, seed: 20261122 + index, endOnFailure: true });
  }
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThan(300);
  expect(await domainFingerprint(nova.sql)).toEqual(before);
}, 120_000);

test('broken bytes, wrong types and huge bodies are refused before any code of ours runs', async () => {
  const before = await domainFingerprint(nova.sql);
  const manager = clients.get('manager') as Client;
  const path = '/api/pos/orders';
  const cases: [string, string, Record<string, string>][] = [
    ['{"a":', 'application/json', {}], ['', 'application/json', {}], ['"text"', 'application/json', {}], ['[1,2,3]', 'application/json', {}], ['\u0000\u0001', 'application/json', {}],
    ['<a/>', 'application/xml', {}], ['a=b&c=d', 'application/x-www-form-urlencoded', {}], ['--x\r\n\r\n', 'multipart/form-data; boundary=x', {}], [`{"a":"${'x'.repeat(3_000_000)}"}`, 'application/json', {}], ['['.repeat(50_000), 'application/json', {}],
  ];
  for (const [body, type] of cases) {
    const answer = await manager.send('POST', path, body, { 'content-type': type });
    expect({ body: body.slice(0, 20), type, refused: answer.status >= 400 && answer.status < 500 }).toEqual({ body: body.slice(0, 20), type, refused: true });
  }
  for (const url of ['/api/pos/orders/%', '/api/pos/orders/%ff%fe', `/api/pos/orders/${newId()}%00`, '/api/pos/orders?limit=%', `/api/pos/orders?locationId=${'a'.repeat(7000)}`, '/api/pos/orders?locationId[]=x&locationId[a]=y', '/api/pos/nothing']) {
    const answer = await manager.get(url);
    expect({ url: url.slice(0, 60), refused: answer.status >= 400 && answer.status < 500 }).toEqual({ url: url.slice(0, 60), refused: true });
  }
  expect(await domainFingerprint(nova.sql)).toEqual(before);
});

test('P2 P4 an id that follows from others cannot be minted by a client, so that every settlement finds its own free', async () => {
  const before = await domainFingerprint(nova.sql);
  const manager = clients.get('manager') as Client;
  const answers: string[] = [];
  for (const { contract } of declaredRoutes().filter((route) => route.contract.method !== 'GET')) {
    const good = sampleRequest(contract, { locationId: nova.venue.location.id });
    for (const name of ['operationId', 'captureId', 'voidId', 'refundId'].filter((each) => each in good.body)) {
      const answer = await manager.send(contract.method, urlOf(contract, good.params, good.query), JSON.stringify({ ...good.body, [name]: derivedId(newId(), 'refused') }));
      answers.push(`${contract.name} ${name}: ${answer.status} ${answer.code}`);
    }
  }
  expect(answers.sort()).toEqual([
    'capture-hold captureId', 'hold-card operationId', 'refund-order refundId', 'release-hold voidId', 'take-card-payment captureId', 'take-card-payment operationId', 'take-payment operationId',
  ].map((each) => `${each}: 400 invalid_input`));
  expect(await domainFingerprint(nova.sql)).toEqual(before);
});
