/** Small state files: written whole or not at all, so that a kill in the middle leaves the old one. */
import fs from 'node:fs';
import path from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';
import { shown } from '../paths.mjs';

/**
 * @template T
 * @param {string} file @param {T} fallback what a missing file means
 * @returns {T}
 */
export function readJson(file, fallback) {
  let text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return fallback;
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new PlainError(`${shown(file)} is not valid JSON: repair it from a copy, or remove it to start afresh.`);
  }
}

/** @param {string} file @param {unknown} value @param {number} [mode] */
export function writeJson(file, value, mode = 0o644) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const next = `${file}.${process.pid}.new`;
  fs.writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`, { mode });
  fs.renameSync(next, file);
}
