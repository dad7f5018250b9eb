/**
 * Who uses a cluster right now. Two test runs in one clone share a server; the one that ends first
 * must not stop it under the other.
 */
import fs from 'node:fs';
import path from 'node:path';
import { identify, isAlive } from '../services/process-identity.mjs';

/** @param {string} dir the cluster's folder */
const folder = (dir) => path.join(dir, 'owners');

/** @param {string} dir @param {string} key several servers of one process may use one cluster */
export function claim(dir, key) {
  fs.mkdirSync(folder(dir), { recursive: true });
  fs.writeFileSync(path.join(folder(dir), key), JSON.stringify(identify()));
}

/** @param {string} dir @param {string} key */
export const release = (dir, key) => fs.rmSync(path.join(folder(dir), key), { force: true });

/** The living ones; the entries of dead ones are cleared away. @param {string} dir @returns {number[]} pids */
export function livingOwners(dir) {
  const names = fs.existsSync(folder(dir)) ? fs.readdirSync(folder(dir)) : [];
  return names.flatMap((name) => {
    const file = path.join(folder(dir), name);
    try {
      const owner = JSON.parse(fs.readFileSync(file, 'utf8'));
      if (isAlive(owner)) return [owner.pid];
    } catch {
      // unreadable: as good as dead
    }
    fs.rmSync(file, { force: true });
    return [];
  });
}
