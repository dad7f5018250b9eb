import fs from 'node:fs';
import path from 'node:path';
import { cell, sealed } from '../support/evidence-page.mjs';

const short = (text) => cell(text).slice(0, 600);
const told = (figures) => Object.entries(figures).map(([what, value]) => `${what} ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ');

/** Writes `<date>-chaos-<length>.md` for people and `.json` for programs. Answers the path of the page. */
export function writeResult(folder, { length, seed, began, commit, results }) {
  fs.mkdirSync(folder, { recursive: true });
  const stamp = began.toISOString();
  const base = path.join(folder, `${stamp.slice(0, 10)}-${stamp.slice(11, 16).replace(':', '')}-chaos-${length}`);
  const rows = results.map(({ fault, mutant, title, size, figures, checks, seconds, wrong, found, run, breaks }) => (fault === undefined
    ? `| mutant ${mutant} (${breaks}) | by ${run.toUpperCase()} | ${wrong.length === 0 ? 'caught' : '**escaped**'}: ${short(found[0] ?? wrong[0])} | ${seconds} |`
    : `| ${fault.toUpperCase()} ${short(title)} | ${short(JSON.stringify(size))} | ${wrong.length === 0 ? 'held' : `**broken**: ${short(wrong.join('; '))}`}; ${short(told(figures))}, ${checks} comparisons | ${seconds} |`));
  const bad = results.filter(({ wrong }) => wrong.length > 0).length;
  const page = `# Chaos, ${length}\n\n${stamp.slice(0, 19).replace('T', ' ')} UTC, seed ${seed}, commit ${commit}, Node ${process.versions.node}; again with \`npm run chaos -- --${length} --seed=${seed}\`.\n\n| fault | size | result | s |\n|---|---|---|---|\n${rows.join('\n')}\n\n${results.length - bad} as they must be, ${bad} not.\n\n`;
  fs.writeFileSync(`${base}.md`, sealed(page));
  fs.writeFileSync(`${base}.json`, `${JSON.stringify({ at: stamp, length, seed, commit, results }, null, 2)}\n`);
  return `${base}.md`;
}
