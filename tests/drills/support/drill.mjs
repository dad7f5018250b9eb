import fs from 'node:fs';
import path from 'node:path';
import { Evidence } from './evidence.mjs';
import { Metrics } from './metrics.mjs';
import { Paper } from './paper.mjs';
import { Till } from './till.mjs';

/** A drill on a running staging: its evidence, its people, its printers, and what it must put right when it ends. */
export async function openDrill({ name, urls, restart, stateDir, say }) {
  const evidence = new Evidence(name, say);
  const baseUrl = urls.web.replace('localhost', '127.0.0.1');
  const logins = JSON.parse(fs.readFileSync(path.join(stateDir, 'demo-logins.json'), 'utf8'));
  const undo = [];
  return {
    evidence, baseUrl, urls, restart, portalUrl: urls.portal, stateDir, logins,
    step: (...args) => evidence.step(...args),
    part: (title) => evidence.part(title),
    metrics: new Metrics(urls.worker.replace('localhost', '127.0.0.1')),
    paper: new Paper(urls.paper.replace('localhost', '127.0.0.1')),
    person: (role, nth = 0) => logins.filter((login) => login.role.toLowerCase() === role)[nth],
    till: (person, device = {}) => Till.open(baseUrl, person, device),
    /** Runs when the drill ends, however it ends, last first. */
    onClose: (work) => { undo.push(work); },
    async close() {
      for (const work of undo.reverse()) await work().catch((error) => say(`  could not put back: ${error.message}`));
    },
  };
}
