/**
 * Loaded by `node --require` into a server that the harness starts, and by nothing else: no build contains it and no setting of Nova's reaches it.
 * `NOVA_CHAOS` names a folder with `plan.json`: `{ root, patches: [{ file, find, replace }] }`.
 * A patch changes the text of one compiled file while it is loaded, in memory; what it wants to change must stand there exactly once. `applied` is written line by line, so that the
 * harness sees which patches a server really runs with. `globalThis.novaChaos.arrive(name, key)` is what patched code calls at a named point; it does nothing until the harness arms
 * that point by `point.json` in the same folder: `{ name, like, arrivals, waitMs }`.
 */
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const folder = process.env.NOVA_CHAOS;
const inFolder = (name) => path.join(folder, name);
const plan = JSON.parse(fs.readFileSync(inFolder('plan.json'), 'utf8'));
const byFile = new Map();
for (const patch of plan.patches) {
  const file = path.join(plan.root, patch.file);
  byFile.set(file, [...(byFile.get(file) ?? []), patch]);
}

const compile = Module.prototype._compile;
Module.prototype._compile = function patched(text, filename, ...rest) {
  let changed = text;
  for (const patch of byFile.get(filename) ?? []) {
    if (changed.split(patch.find).length !== 2) {
      fs.writeSync(2, `chaos: a patch does not fit ${patch.file} any more: ${patch.find}\n`);
      process.exit(87);
    }
    changed = changed.replace(patch.find, () => patch.replace);
    fs.appendFileSync(inFolder('applied'), `${JSON.stringify(patch.find)}\n`);
  }
  return compile.call(this, changed, filename, ...rest);
};

const never = new Promise(() => undefined);
const standing = new Set();
/** The point at which the first one stands, from then on. */
let reached = null;

function armed() {
  try {
    return JSON.parse(fs.readFileSync(inFolder('point.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** The process dies by its own hand when so many different things (`key`) have come to this point, or a while after the first: all of them stand exactly here then, and none gets past. */
function arrive(name, key) {
  const point = reached ?? armed();
  if (point === null || point.name !== name || !String(key).includes(point.like)) return undefined;
  if (reached === null) setTimeout(die, point.waitMs);
  reached = point;
  standing.add(key);
  fs.writeFileSync(inFolder(`arrived-${process.pid}.json`), JSON.stringify([...standing]));
  if (standing.size >= point.arrivals) die();
  return never;
}

const die = () => process.kill(process.pid, 'SIGKILL');

globalThis.novaChaos = { arrive };
