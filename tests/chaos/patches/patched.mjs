import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../ops/cli/paths.mjs';

const loader = fileURLToPath(new URL('load-patched.cjs', import.meta.url));

/** @returns why a patch cannot be made: what it wants to change stands not exactly once in the compiled file; null when it fits */
function misfit({ file, find }) {
  const at = path.join(root, file);
  if (!fs.existsSync(at)) return `${file} is not there`;
  const times = fs.readFileSync(at, 'utf8').split(find).length - 1;
  return times === 1 ? null : `stands ${times} times in ${file}: ${find}`;
}

/** Throws when a patch does not fit the build: the code has moved, and the patch proves nothing any more. */
export function mustFit(patches) {
  const misfits = patches.map(misfit).filter((each) => each !== null);
  if (misfits.length > 0) throw new Error(`patches do not fit the build: ${misfits.join('; ')}`);
}

/** What servers need to run with patches in them, and the named points at which they can then be made to die. `folder` is made anew. */
export class Patched {
  constructor(folder, patches) {
    mustFit(patches);
    this.folder = folder;
    this.patches = patches;
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(this.#file('applied'), '');
    fs.writeFileSync(this.#file('plan.json'), JSON.stringify({ root, patches }));
    /** Environment of the servers. */
    this.env = { NODE_OPTIONS: `--require ${JSON.stringify(loader)}`, NOVA_CHAOS: folder };
  }

  #file(name) { return path.join(this.folder, name); }

  /** Asked once a server is up: a patched file that nobody loads changes nothing. */
  mustBeApplied() {
    const applied = new Set(fs.readFileSync(this.#file('applied'), 'utf8').trim().split('\n'));
    const missed = this.patches.filter(({ find }) => !applied.has(JSON.stringify(find)));
    if (missed.length > 0) throw new Error(`patched files that were never loaded: ${missed.map(({ file }) => file).join(', ')}`);
  }

  /** From now on every server with these patches dies at this point. `{ name, like, arrivals, waitMs }` */
  arm(point) {
    for (const name of this.#arrivals()) fs.rmSync(this.#file(name));
    fs.writeFileSync(this.#file('point.new'), JSON.stringify(point));
    fs.renameSync(this.#file('point.new'), this.#file('point.json'));
  }

  /** Whoever stands at a point already dies all the same. */
  disarm() { fs.rmSync(this.#file('point.json'), { force: true }); }

  /** Who stood at the point since it was armed: pid to what came there. */
  arrived() {
    return new Map(this.#arrivals().map((name) => [Number(name.match(/\d+/)[0]), JSON.parse(fs.readFileSync(this.#file(name), 'utf8'))]));
  }

  #arrivals() { return fs.readdirSync(this.folder).filter((name) => name.startsWith('arrived-')); }
}
