import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { roleTitles } from '../../access/seed-roles';
import { staff } from './staff';

const login = z.object({ name: z.string(), role: z.string(), username: z.string(), password: z.string().min(8), pin: z.string() });
export type DemoLogin = z.infer<typeof login>;

export const contentAdmin = { name: 'Rana Saad', role: 'Content admin', username: 'admin@saffron-sumac.example' } as const;
export const menuEditor = { name: 'Hugo Bennett', role: 'Menu editor', username: 'editor@saffron-sumac.example' } as const;

/** Letters and digits that cannot be mistaken for each other, with a capital and a digit, as the admin demands. */
const newPassword = (): string => `Nova-${randomBytes(9).toString('base64url').replace(/[-_IlO0]/g, 'x')}-${randomInt(2, 10)}a`;

function newPins(count: number): string[] {
  const pins = new Set<string>();
  while (pins.size < count) pins.add(String(randomInt(1000, 10_000)));
  return [...pins];
}

function newLogins(): DemoLogin[] {
  const pins = newPins(staff.length);
  return [
    ...staff.map(({ name, username, role }, index) => ({ name, role: roleTitles[role].name, username, password: newPassword(), pin: pins[index] ?? '' })),
    ...[contentAdmin, menuEditor].map((person) => ({ ...person, password: newPassword(), pin: '' })),
  ];
}

/**
 * The logins of the demo: made once, kept in the operator's folder and never in the database or the repository in clear.
 * Written before the people are, so that a seed cut off half-way goes on with the same passwords.
 */
export function demoLogins(stateDir: string): readonly DemoLogin[] {
  const file = path.join(stateDir, 'demo-logins.json');
  if (existsSync(file)) {
    const kept = z.array(login).safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (kept.success && [...staff, contentAdmin, menuEditor].every(({ username }) => kept.data.some((each) => each.username === username))) return kept.data;
  }
  const logins = newLogins();
  mkdirSync(stateDir, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return logins;
}
