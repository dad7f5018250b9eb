import { HttpClient } from '../support/http-client.mjs';

const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** What people ask of the order log: the path of each question. A page in the middle is where 40 % of the log is older. */
export async function logQuestions({ baseUrl, headers, locationId, orders }) {
  const log = `/api/pos/orders?locationId=${locationId}`;
  const middle = Buffer.from(`${new Date(Date.now() - 86_400_000 * (1 + (orders * 0.6) / 500)).toISOString()}|00000000-0000-7000-8000-000000000000`).toString('base64url');
  const questions = {
    'first page': log,
    'a page in the middle': `${log}&after=${middle}`,
    'bucket voided': `${log}&bucket=voided`,
    'bucket paid, one day': `${log}&bucket=paid&businessDate=${day(2)}`,
    'search receipt number': `${log}&search=BENCH-00000042`,
    'search exact amount': `${log}&minMinor=4242&maxMinor=4242`,
    'amount range': `${log}&minMinor=20000&maxMinor=20400`,
    'search server': `${log}&search=server%203`,
    'counts of one day': `/api/pos/order-counts?locationId=${locationId}&businessDate=${day(2)}`,
    'counts of all days': `/api/pos/order-counts?locationId=${locationId}`,
  };
  const client = new HttpClient(baseUrl, headers);
  const medians = {};
  for (const [name, path] of Object.entries(questions)) {
    const times = [];
    for (let time = 0; time < 40; time += 1) {
      const began = performance.now();
      await client.send('GET', path);
      if (time >= 8) times.push(performance.now() - began);
    }
    medians[name] = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  }
  client.close();
  return medians;
}
