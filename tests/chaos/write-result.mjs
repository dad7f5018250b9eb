import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The same seal as the drills' evidence has: `npm run drill -- --check <file>` tells whether the page is as it was written. */
const sealed = (text) => `${text}SHA-256 of everything above this line: ${createHash('sha256').update(text, 'utf8').digest('hex')}\n`;
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ').slice(0, 600);
const told = (figures) => Object.entries(figures).map(([what, value]) => `${what} ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ');

/** Writes `<date>-chaos-<length>.md` for people and `.json` for programs. Answers the path of the page. */
export function writeResult(folder, { length, seed, began, results }) {
  fs.mkdirSync(folder, { recursive: true });
  const stamp = began.toISOString();
  const base = path.join(folder, `${stamp.slice(0, 10)}-${stamp.slice(11, 16).replace(':', '')}-chaos-${length}`);
  const rows = results.map(({ fault, mutant, title, size, figures, checks, seconds, wrong, found, run, breaks }) => (fault === undefined
    ? `| mutant ${mutant} (${breaks}) | by ${run.toUpperCase()} | ${wrong.length === 0 ? 'caught' : '**escaped**'}: ${cell(found[0] ?? wrong[0])} | ${seconds} |`
    : `| ${fault.toUpperCase()} ${cell(title)} | ${cell(JSON.stringify(size))} | ${wrong.length === 0 ? 'held' : `**broken**: ${cell(wrong.join('; '))}`}; ${cell(told(figures))}, ${checks} comparisons | ${seconds} |`));
  const bad = results.filter(({ wrong }) => wrong.length > 0).length;
  const page = `# Chaos, ${length}\n\n${stamp.slice(0, 19).replace('T', ' ')} UTC, seed ${seed}, commit ${commit()}, Node ${process.versions.node}; again with \`npm run chaos -- --${length} --seed=${seed}\`.\n\n| fault | size | result | s |\n|---|---|---|---|\n${rows.join('\n')}\n\n${results.length - bad} as they must be, ${bad} not.\n\n`;
  fs.writeFileSync(`${base}.md`, sealed(page));
  fs.writeFileSync(`${base}.json`, `${JSON.stringify({ at: stamp, length, seed, commit: commit(), results }, null, 2)}\n`);
  return `${base}.md`;
}

function commit() {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}
