import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
const runbook = join(root, 'ops', 'RUNBOOK.md');
const text = readFileSync(runbook, 'utf8');
const logs = [...text.matchAll(/^\[([\w-]+)\]: (\S+\.md)$/gm)].map(([, name, file]) => ({ name: name as string, file: join(dirname(runbook), file as string) }));

/** Every `steps 3–9 and 20` of the text, with the log that it is about. */
const cited = text.split('\n').flatMap((line) => {
  const inTable = line.startsWith('| ') && line.includes('runbooks/');
  return [...line.matchAll(/(?:\[([\w-]+)\]\[\][^[]*?)?steps? ((?:\d+(?:–\d+)?(?: and )?)+)/g)].map(([, name, steps]) => ({ name: name ?? (inTable ? 'payments' : ''), steps: (steps as string).match(/\d+/g)!.map(Number) }));
});

test('the drill logs that the runbook cites are there, as the drills wrote them, with nothing unexpected in them', () => {
  expect(logs.map(({ name }) => name)).toEqual(expect.arrayContaining(['shift-lifecycle', 'payments', 'printing-f13']));
  for (const { file } of logs) {
    execFileSync(process.execPath, [join(root, 'ops', 'cli', 'drill.mjs'), `--check=${file}`]);
    expect(readFileSync(file, 'utf8')).toMatch(/^(\d+) steps, \1 as expected, 0 not\.$/m);
  }
});

test('each step that the runbook cites is a step of that log', () => {
  expect(cited.length).toBeGreaterThan(9);
  for (const { name, steps } of cited) {
    const log = logs.find((each) => each.name === name);
    const count = log === undefined ? 0 : [...readFileSync(log.file, 'utf8').matchAll(/^\| \d+ \| /gm)].length;
    expect({ name, steps, within: steps.every((step) => step >= 1 && step <= count) }).toEqual({ name, steps, within: true });
  }
});
