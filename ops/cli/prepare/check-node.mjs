/** Said before anything else: a Node that is too old fails later in ways nobody understands. */
import fs from 'node:fs';
import { inRepo } from '../paths.mjs';
import { PlainError } from '../terminal/plain-error.mjs';

/** The versions the workspace needs, as package.json states them. @param {'node' | 'npm'} tool */
function wanted(tool) {
  const { engines } = JSON.parse(fs.readFileSync(inRepo('package.json'), 'utf8'));
  return String(engines[tool]).replace(/[^\d.]/g, '');
}

/** @param {string} version @param {string} least */
function reaches(version, least) {
  const [have, need] = [version, least].map((text) => text.split('.').map(Number));
  for (const [index, number] of (need ?? []).entries()) {
    if ((have?.[index] ?? 0) !== number) return (have?.[index] ?? 0) > number;
  }
  return true;
}

export function checkNode() {
  const least = wanted('node');
  if (!reaches(process.versions.node, least)) {
    throw new PlainError(`Node ${process.versions.node} is too old: install Node ${least} or newer and run the command again.`);
  }
}

/** @param {string} version */
export function checkNpm(version) {
  const least = wanted('npm');
  if (!reaches(version, least)) throw new PlainError(`npm ${version} is too old: install npm ${least} or newer (npm install -g npm) and run the command again.`);
}
