import fs from 'node:fs';
import path from 'node:path';
import { listServices } from '../../../ops/cli/services/list-services.mjs';
import { Restaurant } from '../../drills/support/restaurant.mjs';
import { Till } from '../../drills/support/till.mjs';
import { Clock } from './clock.mjs';
import { ControlDoor } from './control-door.mjs';
import { Database } from './database.mjs';
import { PatientClient } from './patient-client.mjs';
import { ProcessOfOurs } from './process-of-ours.mjs';

/** What a fault breaks and a verdict looks at: servers, providers, a database and its clock, each process in our hands. */
export class NovaOfOurs {
  /** Within this all must be final after a storm. */
  patienceMs = 60_000;
  /** Mistakes that every start of the server has in it: a mutant's. */
  mutantPatches = [];

  /** @param facts of the stack, whose folder keeps the logs @param shape split: web and worker apart @param recordDir where the next run looks for what a killed run left running */
  constructor(facts, shape, { postgres, recordDir = facts.stateDir }) {
    const at = (port) => `http://127.0.0.1:${port}`;
    const { ports, stateDir } = facts;
    Object.assign(this, { facts, stateDir, postgres, recordDir, baseUrl: at(ports.web), workerUrl: at(shape.split ? ports.worker : ports.web) });
    this.database = new Database(facts.databaseUrl);
    const processes = Object.fromEntries(listServices(facts, shape).map((service) => [service.name, new ProcessOfOurs(service, { logDir: path.join(stateDir, 'logs'), recordDir })]));
    this.sandbox = processes.sandbox;
    this.stripe = processes.stripe;
    this.web = processes.web ?? processes.cms;
    this.worker = processes.worker ?? processes.cms;
    this.sandboxDoor = new ControlDoor(at(ports.sandbox));
    this.stripeDoor = new ControlDoor(at(ports.stripe));
    this.clock = new Clock(this.database, [this.sandboxDoor, this.stripeDoor]);
  }

  get providers() { return [this.sandbox, this.stripe]; }
  /** Web and worker, or the one that is both. */
  get servers() { return [...new Set([this.web, this.worker])]; }

  /** A manager at a till of his own, with the shift opened on its register. */
  async openTill(registerIndex = 0) {
    const logins = JSON.parse(fs.readFileSync(path.join(this.recordDir, 'demo-logins.json'), 'utf8'));
    const manager = logins.find(({ role }) => role.toLowerCase() === 'manager');
    const till = await Till.open(this.baseUrl, manager, { registerIndex }).catch(() => Till.open(this.baseUrl, manager, { registerIndex }));
    till.client = new PatientClient(this.baseUrl, till.client.headers);
    const restaurant = new Restaurant(till);
    await restaurant.readMenu();
    await restaurant.openShift();
    return restaurant;
  }

  /** Waits until the server answers a till what it can only know from the database. */
  async answers({ till }) {
    const until = Date.now() + 60_000;
    for (;;) {
      const reply = await till.get(`/api/pos/shifts/current?locationId=${till.locationId}`).catch((error) => error);
      if (!(reply instanceof Error)) return;
      if (Date.now() > until) throw new Error(`a minute after the last blow the server still answers: ${reply.message}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  webhookDoor(provider) {
    const { secrets } = this.facts;
    const [secret] = (provider === 'sandbox' ? secrets.SANDBOX_WEBHOOK_SECRETS : secrets.STAND_IN_STRIPE_WEBHOOK_SECRETS).split(',');
    return { url: `${this.workerUrl}/api/payments/webhooks/${provider}`, secret, header: provider === 'sandbox' ? 'nova-signature' : 'stripe-signature' };
  }

  /** How the provider tells us from now on: `{ seed, duplicated, lost, delayMs, shuffleMs }`; each at once and once where nothing is said. */
  async tellUs(provider, manners = {}) {
    const { url, secret, header } = this.webhookDoor(provider);
    await (provider === 'sandbox' ? this.sandboxDoor : this.stripeDoor).webhooks({ url, secrets: [secret], header, ...manners });
  }

  /** The power goes for all of it but the database server. */
  async kill() {
    await this.database.close();
    for (const each of [...this.servers, ...this.providers]) if (each.isRunning) await each.kill();
  }
}
