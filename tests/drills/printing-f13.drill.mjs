import { createRequire } from 'node:module';
import { openRestaurant } from './support/open-restaurant.mjs';
import { codeOf, Till } from './support/till.mjs';

const load = createRequire(import.meta.url);
load('../support/load-typescript.cjs');
const { inWords, runF13, troubles } = load('../support/printing-f13/f13.ts');
const { Client } = load('../support/client.ts');

/** The agent is killed. */
export const restarts = true;

const papers = 500;

/** F13 at its full size: 500 papers of a trading restaurant, while its printers are off, half-open, out of paper, slow and dying and its agent is killed. */
export async function walk(drill) {
  const house = await openRestaurant(drill);
  const { till } = house;
  drill.part('F13: printers in trouble, the agent killed');
  await drill.step('open the shift', 'open', async () => (await house.openShift()).state);
  drill.onClose(() => drill.paper.setAll('ready'));
  const result = await drill.step(`${papers} papers are sent to kitchen, bar and receipt printer while these meet every trouble`, 'all troubles', async () => runF13({
    papersUrl: drill.paper.url, venue: till.venue,
    signIn: () => signIn(drill, till),
    crashAgent: () => drill.restart('printer-agent', { killed: true }),
  }, papers), ({ met }) => troubles.every((trouble) => met[trouble] > 0) && met['agent killed'] > 0);
  await drill.step('what came', 'some of them marked', async () => inWords(result), () => result.found.some(({ marked }) => marked));
  await drill.step('papers that are missing, or stand twice without POSSIBLE DUPLICATE', '0', async () => `${result.wrong.length}${result.wrong.length === 0 ? '' : `: ${result.wrong.join('; ')}`}`);
  await drill.step('papers that are left in the queue', '0', async () => String(result.left));
  house.till = await drill.till(till.person, { registerIndex: 0, deviceToken: till.deviceToken });
  drill.onClose(async () => house.till.close());
  await drill.step('close the shift', '200 done', async () => { await house.count(await house.expectedMinor()); return codeOf(await house.close()); });
}

/** The same tablet, with a session that is new. */
async function signIn(drill, till) {
  const fresh = await Till.open(drill.baseUrl, till.person, { deviceToken: till.deviceToken });
  fresh.close();
  return new Client(drill.baseUrl, fresh.client.headers.authorization.replace('Bearer ', ''), till.deviceToken);
}
