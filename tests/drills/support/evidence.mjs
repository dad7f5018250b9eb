import fs from 'node:fs';
import path from 'node:path';
import { cell, commitNow, sealed } from '../../support/evidence-page.mjs';

/** What a drill did, expected and got, in the order in which it happened: a page that can be shown to others. */
export class Evidence {
  #rows = [];
  #began = new Date();
  #commit = commitNow();

  constructor(name, say) {
    this.name = name;
    this.say = say;
  }

  /** A heading between steps. */
  part(title) {
    this.#rows.push({ title });
    this.say(`\n${title}`);
  }

  /**
   * One step. `work` gives what was got, as text or as a value to be shown as JSON; `fits` judges it (default: it is `expected`).
   * A step that throws has failed and the drill goes on, because the later steps are evidence too; its value is then undefined.
   */
  async step(what, expected, work, fits = (got) => got === expected) {
    const began = performance.now();
    let got;
    let value;
    let ok = false;
    try {
      value = await work();
      got = typeof value === 'string' ? value : JSON.stringify(value);
      ok = fits(value);
    } catch (error) {
      got = `threw: ${error.message}`;
    }
    this.#rows.push({ what, expected, got: String(got).slice(0, 400), ok, ms: Math.round(performance.now() - began), at: new Date().toISOString().slice(11, 19) });
    this.say(`  ${ok ? 'as expected' : 'NOT AS EXPECTED'}  ${what}${ok ? '' : `: expected ${expected}, got ${String(got).slice(0, 300)}`}`);
    return value;
  }

  get #steps() {
    return this.#rows.filter((row) => row.title === undefined);
  }
  get passed() {
    return this.#steps.length > 0 && this.#steps.every((row) => row.ok);
  }
  get summary() {
    const failed = this.#steps.filter((row) => !row.ok).length;
    return `${this.#steps.length} steps, ${this.#steps.length - failed} as expected, ${failed} not`;
  }

  /** Writes `<date>-<name>.md` and answers its path; a second drill of one day gets the time as well. */
  write(folder) {
    fs.mkdirSync(folder, { recursive: true });
    const stamp = this.#began.toISOString();
    const plain = path.join(folder, `${stamp.slice(0, 10)}-${this.name}.md`);
    const file = fs.existsSync(plain) ? path.join(folder, `${stamp.slice(0, 10)}-${this.name}-${stamp.slice(11, 19).replaceAll(':', '')}.md`) : plain;
    fs.writeFileSync(file, sealed(this.#page(stamp)));
    return file;
  }

  #page(stamp) {
    let number = 0;
    const head = '| # | at (UTC) | step | expected | got | ms | |\n|---|---|---|---|---|---|---|\n';
    const row = (each) => `| ${(number += 1)} | ${each.at} | ${cell(each.what)} | ${cell(each.expected)} | ${cell(each.got)} | ${each.ms} | ${each.ok ? 'ok' : '**not as expected**'} |\n`;
    const table = this.#rows.map((each, index) => (each.title === undefined ? `${index === 0 ? head : ''}${row(each)}` : `\n## ${each.title}\n\n${head}`)).join('');
    return `# Drill: ${this.name}\n\n${stamp.slice(0, 19).replace('T', ' ')} UTC, commit ${this.#commit}, Node ${process.versions.node}, against staging (web and worker as two processes).\n${table}\n${this.summary}.\n\n`;
  }
}
