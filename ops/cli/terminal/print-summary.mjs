/** What the operator needs once everything answers: where to go and whom to be. */
import path from 'node:path';
import { readJson } from '../services/json-file.mjs';
import { seconds } from './progress.mjs';

/** @typedef {{ name?: string, role?: string, username?: string, password?: string, pin?: string, note?: string }} Login */

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {import('../stack.mjs').StackInfo} info
 * @param {{ title: string, began: number }} words
 */
export function printSummary(progress, info, { title, began }) {
  const { urls } = info;
  progress.line(`\n${title} is ready after ${seconds(Date.now() - began)}.\n`);
  const rows = [
    ['Portal', urls.portal],
    ['Admin', urls.admin],
    ['Worker', urls.worker],
    ['Card sandbox', urls.sandbox && `${urls.sandbox}/control/operations`],
    ['Our own Stripe', urls.stripe && `${urls.stripe}/control/effects`],
    ['Printed paper', urls.paper],
    ['Printer agent', urls.agent],
  ];
  for (const [name = '', url] of rows) if (url) progress.line(`  ${name.padEnd(16)}${url}`);
  printLogins(progress, info.stateDir);
  progress.line('\nCtrl-C stops everything; the data stays.');
}

/** @param {import('./progress.mjs').Progress} progress @param {string} stateDir */
function printLogins(progress, stateDir) {
  /** @type {Login[]} */
  const found = readJson(path.join(stateDir, 'demo-logins.json'), []);
  const logins = Array.isArray(found) ? found.filter((each) => each !== null && typeof each === 'object') : [];
  if (logins.length === 0) return;
  const columns = /** @type {const} */ (['role', 'name', 'username', 'password', 'pin']);
  const used = columns.filter((column) => logins.some((login) => login[column]));
  const table = [used.map((column) => (column === 'pin' ? 'PIN' : `${column[0]?.toUpperCase()}${column.slice(1)}`)), ...logins.map((login) => used.map((column) => String(login[column] ?? '-')))];
  const widths = used.map((_column, index) => Math.max(...table.map((row) => (row[index] ?? '').length)));
  progress.line('\nDemo logins');
  for (const row of table) progress.line(`  ${row.map((cell, index) => cell.padEnd((widths[index] ?? 0) + 3)).join('').trimEnd()}`);
}
