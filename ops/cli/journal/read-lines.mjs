/** The lines of a file, split at line feeds and nothing else: Node's readline also splits at U+2028, which a name in a journal may hold. */
import fs from 'node:fs';
import { PlainError } from '../terminal/plain-error.mjs';
import { shown } from '../paths.mjs';

const LONGEST_LINE = 16 * 1024 * 1024;

/** @param {string} file @returns {AsyncGenerator<string>} */
export async function* readLines(file) {
  let rest = '';
  for await (const chunk of fs.createReadStream(file, { encoding: 'utf8' })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new PlainError(`${shown(file)} is not an exported journal: it has a line of more than ${LONGEST_LINE / 1024 / 1024} MB.`);
    yield* lines;
  }
  if (rest !== '') yield rest;
}
