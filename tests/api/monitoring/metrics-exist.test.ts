import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootNova, type Nova } from '../../support/boot-nova';

const root = join(__dirname, '..', '..', '..');
const folders = ['infra/monitoring/rules', 'infra/monitoring/tests', 'infra/monitoring/grafana', 'ops/runbooks'];

let nova: Nova;
beforeAll(async () => { nova = await bootNova({ SANDBOX_URL: 'http://127.0.0.1:9', SANDBOX_SECRET_KEY: 'nobody-listens', SANDBOX_WEBHOOK_SECRETS: 'whsec_nobody_sends' }); });
afterAll(() => nova.stop());

/** What a scrape knows, with the series that a histogram or counter is asked by. */
async function scraped(): Promise<Set<string>> {
  const text = await (await fetch(`${nova.url}/metrics`)).text();
  const names = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)];
  return new Set(names.flatMap(([, name = '', type]) => (type === 'histogram' ? [name, `${name}_bucket`, `${name}_count`, `${name}_sum`] : [name])));
}

test('every metric that an alert, the dashboard or a runbook names is in a real scrape', async () => {
  const known = await scraped();
  const missing: string[] = [];
  for (const folder of folders) {
    for (const file of readdirSync(join(root, folder))) {
      const named = readFileSync(join(root, folder, file), 'utf8').match(/\bnova_[a-z_]+/g) ?? [];
      for (const name of new Set(named)) if (!known.has(name)) missing.push(`${folder}/${file}: ${name}`);
    }
  }
  expect(missing).toEqual([]);
  expect(readdirSync(join(root, folders[3] as string)).length).toBeGreaterThan(10);
});

test('every recurring job that a runbook names exists', async () => {
  const { rows } = await nova.sql.query<{ name: string }>('select name from platform.job_lease');
  const known = new Set(rows.map(({ name }) => name));
  const named = readdirSync(join(root, 'ops/runbooks')).flatMap((file) => readFileSync(join(root, 'ops/runbooks', file), 'utf8').match(/\b(?:payments|platform|pos)\.[a-z]+-[a-z-]+/g) ?? []);
  expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
});

test('P3 P5 P10 the gauges of a provider are 0 while nothing is wrong, so that silence and health differ', async () => {
  const text = await (await fetch(`${nova.url}/metrics`)).text();
  for (const series of ['nova_payments_unknown_oldest_seconds{provider="sandbox"}', 'nova_payments_accepted_oldest_seconds{provider="sandbox"}', 'nova_payments_rejected{provider="sandbox"}', 'nova_payments_unsettled{provider="sandbox",state="manual_review"}', 'nova_payments_webhooks{provider="sandbox",state="dead"}', 'nova_payments_webhook_oldest_seconds{provider="sandbox"}', 'nova_payments_differences{provider="sandbox"}', 'nova_payments_holds_ending{provider="sandbox"}']) {
    expect(text).toContain(`${series} 0\n`);
  }
});
