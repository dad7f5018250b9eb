import { servicePid } from '../../../ops/cli/services/run-record.mjs';
import { Admin } from '../support/admin.mjs';
import { startHttpPrinter } from '../support/http-printer.mjs';
import { openQzTablet } from '../support/qz-tablet.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const printerType = 'api::printer.printer';

/** Breaks QZ Tray, then the agent, then the printer, and shows where the paper goes each time. */
export async function printingFallback(drill, house) {
  drill.part('Printing falls back');
  const { till } = house;
  const station = till.venue.stations.find((each) => each.id === house.dishes[0].stationId);
  const printer = till.venue.printers.find((each) => each.id === station.printerIds[0]);
  const http = await startHttpPrinter(printer.address);
  drill.onClose(http.stop);
  const admin = await Admin.signIn(drill.baseUrl, drill.logins.find((login) => login.role === 'Content admin'));
  const before = await admin.change(printerType, printer.id, { channels: ['qz', 'agent', 'http'], qzName: 'Drill Kitchen', httpUrl: http.url });
  drill.onClose(() => admin.change(printerType, printer.id, before));
  await untilKnown(till, printer.id, 3);
  const qz = await openQzTablet(drill, till, { 'Drill Kitchen': printer.address });
  await qz.untilUp(printer.id);

  const agent = servicePid(drill.stateDir, 'printer-agent');
  drill.onClose(async () => { if (agent !== null) process.kill(agent, 'SIGCONT'); });
  await drill.step('fire with everything well: the tablet’s QZ Tray prints, by its real client library', 'printed by qz', () => fireAndWait(drill, house, printer));
  await qz.setMode('off');
  await drill.step('QZ Tray ends: the paper is handed to the agent', 'printed by agent', () => fireAndWait(drill, house, printer));
  process.kill(agent, 'SIGSTOP');
  await drill.step('the agent goes silent: the paper is handed to HTTP', 'printed by http', () => fireAndWait(drill, house, printer));
  await drill.step('the printing screen names the silent channel', 'agent silent', async () => {
    const { printers } = await till.get(`/api/printing/printers?locationId=${till.locationId}`);
    const state = printers.find((each) => each.printerId === printer.id).channels.find((each) => each.channel === 'agent').state;
    return `agent ${state}`;
  }, (got) => got === 'agent silent' || got === 'agent down');

  const virtual = await virtualNameOf(drill, printer);
  await drill.paper.setMode(virtual, 'off');
  drill.onClose(() => drill.paper.setMode(virtual, 'ready'));
  const lost = await house.fire(await house.check(1));
  const paper = await drill.step('the printer is off as well: the kitchen screen shows the paper, NOT PRINTED', 'on the screen', () => diverted(till, lost, station), (got) => got !== undefined);
  await drill.step('somebody reads it and says so: it leaves the screen and is not printed later', '200', async () => String((await till.post(`/api/printing/jobs/${paper.jobId}/acknowledge`)).status));

  const waiting = await house.fire(await house.check(1));
  await drill.step('another paper goes to the screen', 'on the screen', () => diverted(till, waiting, station), (got) => got !== undefined);
  await drill.paper.setMode(virtual, 'ready');
  process.kill(agent, 'SIGCONT');
  await drill.step('printer and agent come back before it was read: it is printed after all, one paper', '1 paper', async () => {
    await drill.paper.saying([waiting.name], { timeoutMs: 60_000 });
    await pause(3000);
return `${(await drill.paper.papers()).filter((each) => each.text.includes(waiting.name)).length} paper`;
  });
  await drill.step('the paper that was read on the screen never came', '0 papers', async () => `${(await drill.paper.papers()).filter((each) => each.text.includes(lost.name)).length} papers`);
}

async function untilKnown(till, printerId, channels) {
  for (let waited = 0; waited < 10_000; waited += 200) {
    const { printers } = await till.get(`/api/printing/printers?locationId=${till.locationId}`);
    if (printers.find((each) => each.printerId === printerId)?.channels.length === channels) return;
    await pause(200);
  }
  throw new Error('the changed printer was not seen within 10 s');
}

async function fireAndWait(drill, house, printer) {
  const order = await house.fire(await house.check(1));
  await drill.paper.saying([order.name], { timeoutMs: 60_000 });
  for (let waited = 0; waited < 10_000; waited += 200) {
    const { jobs } = await house.till.get(`/api/printing/jobs?locationId=${house.till.locationId}&printerId=${printer.id}&limit=20`);
    const job = jobs.find((each) => each.subjectId === order.id && each.state === 'done');
    if (job !== undefined) return `printed by ${job.channel}`;
    await pause(200);
  }
  return 'on paper, but its job is not done';
}

async function diverted(till, order, station) {
  for (let waited = 0; waited < 60_000; waited += 300) {
    const { papers } = await till.get(`/api/printing/diverted-papers?locationId=${till.locationId}&stationId=${station.id}`);
    const found = papers.find((paper) => paper.subjectId === order.id);
    if (found !== undefined) return found;
    await pause(300);
  }
  return undefined;
}

/** Which virtual printer stands at an address. */
async function virtualNameOf(drill, printer) {
  const { printers } = await (await fetch(new URL('/health', drill.paper.url))).json();
  return printers.find((each) => String(each.port) === printer.address.split(':').at(-1)).name;
}
