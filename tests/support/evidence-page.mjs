import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';

const mark = 'SHA-256 of everything above this line: ';
const digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The page with its seal below it: `npm run drill -- --check <file>` tells whether it is as it was written. */
export const sealed = (page) => `${page}${mark}${digest(page)}\n`;

/** Whether a sealed page is byte for byte as it was written. */
export function isUntouched(text) {
  const at = text.lastIndexOf(mark);
  return at > 0 && text.slice(at + mark.length).trim() === digest(text.slice(0, at));
}

/** Any text as the cell of a Markdown table. */
export const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

/** The commit that is put to the test, and whether anything was changed on top of it. Asked before the test, since somebody may go on working meanwhile. */
export function commitNow() {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}
