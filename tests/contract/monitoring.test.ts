import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const monitoring = join(root, 'infra', 'monitoring');
const promtool = process.env['PROMTOOL_PATH'] ?? 'promtool';

interface Rule { readonly alert: string; readonly labels: Record<string, string>; readonly annotations: Record<string, string> }

/** The rules as Prometheus itself reads them are checked below; here only their names and notes are looked at, line by line. */
function alerts(): Rule[] {
  const files = readdirSync(join(monitoring, 'rules')).map((file) => readFileSync(join(monitoring, 'rules', file), 'utf8'));
  return files.flatMap((text) => text.split(/^ {6}- alert: /m).slice(1)).map((block) => ({
    alert: block.split('\n')[0] as string,
    labels: { severity: /severity: (\w+)/.exec(block)?.[1] ?? '' },
    annotations: { summary: /summary: "(.+)"/.exec(block)?.[1] ?? '', runbook: /runbook: (\S+)/.exec(block)?.[1] ?? '' },
  }));
}

test('Prometheus takes the configuration and every rule', () => {
  expect(execFileSync(promtool, ['check', 'config', join(monitoring, 'prometheus.yml')], { encoding: 'utf8' })).toContain('is valid');
});

test('each alert fires when it should and is silent in the neighbouring case, by the real promtool', () => {
  const files = readdirSync(join(monitoring, 'tests')).map((file) => join(monitoring, 'tests', file));
  const { status, stdout, stderr } = spawnSync(promtool, ['test', 'rules', ...files], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).not.toContain('FAILED');
  expect(status).toBe(0);
  const tested = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  for (const { alert } of alerts()) expect({ alert, fires: tested.includes(`name: ${alert} fires`), silent: tested.includes(`name: ${alert} is silent`) }).toEqual({ alert, fires: true, silent: true });
});

test('P3 P10 every metric that an alert of payments asks for is on the dashboard, and so are the attempts that no alert asks for', () => {
  const metrics = (file: string): string[] => readFileSync(join(monitoring, file), 'utf8').match(/\bnova_payments_[a-z_]+/g) ?? [];
  const shown = new Set(metrics('grafana/payments.json'));
  expect([...new Set(metrics('rules/payments.yml')), 'nova_payments_attempts_total'].filter((name) => !shown.has(name))).toEqual([]);
});

test.each([['rules/payments.yml', '> 300\n        for: 1m\n        labels: { severity: critical }', '> 3000\n        for: 1m\n        labels: { severity: critical }'], ['rules/payments.yml', '> 86400', '> 864000'], ['rules/payments.yml', '(nova_payments_rejected) > 0', '(nova_payments_rejected) > 5'], ['rules/service.yml', 'max(nova_pos_unticketed_orders) > 0', 'max(nova_pos_unticketed_orders) > 1']])('a rule of %s that was bent is caught', (file, before, after) => {
  const copy = mkdtempSync(join(tmpdir(), 'nova-rules-'));
  try {
    cpSync(monitoring, copy, { recursive: true });
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text).toContain(before);
    writeFileSync(join(copy, file), text.replace(before, after));
    const tests = readdirSync(join(copy, 'tests')).map((name) => join(copy, 'tests', name));
    expect(spawnSync(promtool, ['test', 'rules', ...tests], { encoding: 'utf8' }).status).toBe(1);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

test('each alert has a runbook of its name that says what it means, how to see it, what to do and when it is over; and no runbook is without an alert', () => {
  const names = alerts().map(({ alert }) => alert);
  for (const { alert, labels, annotations } of alerts()) {
    expect(annotations['runbook']).toBe(`ops/runbooks/${alert}.md`);
    expect(annotations['summary']).not.toBe('');
    expect(['critical', 'warning']).toContain(labels['severity']);
    const text = readFileSync(join(root, 'ops', 'runbooks', `${alert}.md`), 'utf8');
    for (const part of ['**It means**: ', '## See it\n- ', '## Do\n1. ', '## Over when\n']) expect({ alert, part, found: text.includes(part) }).toEqual({ alert, part, found: true });
    for (const [, link] of text.matchAll(/\]\(([\w./-]+\.md)\)/g)) expect({ alert, link, found: existsSync(join(root, 'ops', 'runbooks', link as string)) }).toEqual({ alert, link, found: true });
  }
  expect(readdirSync(join(root, 'ops', 'runbooks')).sort()).toEqual(names.map((name) => `${name}.md`).sort());
});
