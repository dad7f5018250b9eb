/**
 * `npm run bench`: covers per second beside what pgbench does with the same SQL, latencies, the reads that must be fast, and the order log as it grows.
 * `npm run bench -- log` measures the order log alone.
 */
import fs from 'node:fs';
import path from 'node:path';
import { prepare } from './prepare/prepare.mjs';
import { createProgress } from './terminal/progress.mjs';
import { PlainError, runCommand } from './terminal/plain-error.mjs';
import { startStack } from './stack.mjs';

const seconds = Number(process.env.NOVA_BENCH_SECONDS ?? 10);
const say = (text = '') => process.stdout.write(`${text}\n`);

await runCommand(async () => {
  const progress = createProgress();
  await prepare(progress);
  const bench = await load();
  if (process.argv[2] === 'log') return withStack({ printing: false }, progress, async (stack) => growingLog(bench, stack, await openPlace(bench, stack)));
  if (bench.findPgbench() === null) throw new PlainError('pgbench is missing. Install it with: apt-get install postgresql-contrib');
  // The way to the paper is measured with printers and an idle kitchen; the covers without, since the virtual printers and
  // their agent would draw hundreds of papers on the processors that are being measured.
  await withStack({ printing: true }, progress, (stack) => latencies(bench, stack));
  await withStack({ printing: false }, progress, (stack) => measure(bench, stack));
});

/** The measuring parts need installed packages, so they are loaded after the installation. */
async function load() {
  const folder = new URL('../../tests/bench/', import.meta.url);
  const files = ['open-restaurant', 'cover-load', 'figures', 'trace-cover', 'pgbench-rate', 'fire-latency', 'read-load', 'fill-log', 'log-load'];
  return Object.assign({}, ...(await Promise.all(files.map((file) => import(new URL(`${file}.mjs`, folder).href)))));
}

async function withStack(settings, progress, work) {
  const stack = await startStack({ name: 'bench', settings: { fresh: true, ...settings }, progress });
  try {
    await work(stack);
  } finally {
    await stack.stop();
  }
}

async function openPlace(bench, stack) {
  const baseUrl = stack.urls.web.replace('localhost', '127.0.0.1');
  const logins = JSON.parse(fs.readFileSync(path.join(stack.stateDir, 'demo-logins.json'), 'utf8'));
  return { baseUrl, place: await bench.openRestaurant(baseUrl, logins) };
}

async function latencies(bench, stack) {
  const shared = await openPlace(bench, stack);
  const latency = await bench.fireLatency({ ...shared, paperUrl: stack.urls.paper.replace('localhost', '127.0.0.1'), times: 60 });
  const way = (name, values) => { const { count, p50, p95 } = bench.summary(values); say(`  ${name.padEnd(26)} n ${count}   p50 ${bench.ms(p50)}   p95 ${bench.ms(p95)}`); };
  say('\nFrom pressing fire, the kitchen idle');
  way('to the kitchen screen', latency.screens);
  way('to bytes at the printer', latency.printers);
}

async function measure(bench, stack) {
  const shared = await openPlace(bench, stack);
  await bench.coverLoad({ ...shared, clients: 4, seconds: 3 });
  const logFile = path.join(stack.stateDir, 'logs', 'postgres.log');
  const { script, statements } = await bench.traceCover({ ...shared, databaseUrl: stack.databaseUrl, logFile });

  say(`\nFull covers (open a check, 4 lines, fire, pay cash which closes), ${statements} SQL statements each`);
  let best = 0;
  for (const clients of [1, 8, 16]) best = Math.max(best, await covers(bench, stack, shared, script, clients));

  say(`\nOne command at about half of that load`);
  const half = await bench.coverLoad({ ...shared, clients: 4, seconds, pauseMs: Math.max(0, (4 * 1000 * 2) / best - 30) });
  say(`  ${half.coversPerSecond.toFixed(1)} covers/s`);
  for (const line of bench.commandLines(half.times)) say(line);

  await reads(bench, shared);
  await growingLog(bench, stack, shared);
}

/** The same questions to a log of 1,000 and of 100,000 checks: no page may cost more for what lies behind it. */
async function growingLog(bench, stack, { baseUrl, place }) {
  const { headers, locationId, shiftId } = place;
  const sizes = [1_000, 100_000];
  const measured = [];
  for (const orders of sizes) {
    await bench.fillLog({ databaseUrl: stack.databaseUrl, locationId, shiftId, orders });
    const perSecond = await bench.readLoad({ baseUrl, headers, path: `/api/pos/orders?locationId=${locationId}`, clients: 16, seconds: 5 });
    measured.push({ perSecond, medians: await bench.logQuestions({ baseUrl, headers, locationId, orders }) });
  }
  say(`\nOrder log at ${sizes.map((size) => size.toLocaleString('en')).join(' and ')} checks`);
  say(`  ${'first page, 16 clients'.padEnd(26)} ${measured.map(({ perSecond }) => `${Math.round(perSecond)}/s`.padStart(10)).join('')}`);
  for (const name of Object.keys(measured[0].medians)) say(`  ${name.padEnd(26)} ${measured.map(({ medians }) => bench.ms(medians[name])).join('')}   p50 of one reader`);
}

async function covers(bench, stack, shared, script, clients) {
  const ours = await bench.coverLoad({ ...shared, clients, seconds });
  const plain = await bench.pgbenchRate({ pgbench: bench.findPgbench(), databaseUrl: stack.databaseUrl, script, clients, seconds });
  say(`  ${String(clients).padStart(2)} clients   ${ours.coversPerSecond.toFixed(1)} covers/s   pgbench ${plain.toFixed(1)}/s   ratio ${(ours.coversPerSecond / plain).toFixed(3)}`);
  for (const line of bench.commandLines(ours.times)) say(line);
  return ours.coversPerSecond;
}

async function reads(bench, { baseUrl, place }) {
  const menu = `/api/pos/menu?locationId=${place.locationId}&locale=en`;
  const { headers } = place;
  const { headers: known } = await new (await import('../../tests/support/http-client.mjs')).HttpClient(baseUrl, headers).raw('GET', menu);
  const rate = async (name, read) => say(`  ${name.padEnd(26)} ${Math.round(await bench.readLoad({ baseUrl, headers, clients: 16, seconds: 5, ...read }))} requests/s at 16 clients`);
  say('\nReads');
  await rate('menu', { path: menu });
  await rate('menu, known ETag', { path: menu, etag: known.etag });
  await rate('order log, first page', { path: `/api/pos/orders?locationId=${place.locationId}` });
  await rate('floor', { path: `/api/pos/floor?locationId=${place.locationId}` });
}
