/**
 * Where things are. Everything the operator's commands write goes under `.nova`, one folder a stack,
 * so that a clone can be removed or reset without a trace elsewhere (but see database/place.mjs).
 */
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The top of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The ignored folder that holds all local state. */
export const novaDir = path.join(root, '.nova');

/** @param {string[]} parts below the top of the repository */
export const inRepo = (...parts) => path.join(root, ...parts);

/**
 * The folder of one stack. The demo owns `.nova` itself, because its files are what people look for.
 * @param {string} name demo, empty, staging or a test's own
 */
export const stackDir = (name) => (name === 'demo' ? novaDir : path.join(novaDir, name));

/** A path as the operator would type it: relative when inside the repository. @param {string} file */
export function shown(file) {
  const relative = path.relative(root, file);
  return relative === '' || relative.startsWith('..') ? file : relative;
}
