import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../ops/cli/testing/find-chromium.mjs';

/** Where a page without TLS looks for QZ Tray first. */
const qzPort = 8182;
const controlPort = 18182;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A tablet with QZ Tray beside it: a stand-in process that speaks QZ Tray's protocol, and the portal in a real Chromium,
 * locked, on the enrolled device of `till`. `printers`: their names and the raw addresses to which the bytes go.
 */
export async function openQzTablet(drill, till, printers) {
  const program = fileURLToPath(new URL('../../support/qz-tray/stand-in.mjs', import.meta.url));
  const tray = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH, QZ_PORT: String(qzPort), QZ_CONTROL_PORT: String(controlPort), QZ_PRINTERS: JSON.stringify(printers) },
  });
  drill.onClose(async () => { tray.kill('SIGTERM'); await once(tray, 'exit'); });
  await once(tray.stdout, 'data');
  await till.must('/api/printing/qz/device', { enabled: true });
  drill.onClose(async () => { await till.must('/api/printing/qz/device', { enabled: false }); });

  const browser = await chromium.launch({ executablePath: await findChromium(() => undefined), args: ['--no-sandbox'] });
  drill.onClose(() => browser.close());
  const page = await browser.newPage();
  await page.addInitScript((token) => globalThis.localStorage.setItem('nova.device-token', token), till.deviceToken);
  await page.goto(drill.portalUrl);
  return {
    async untilUp(printerId) {
      for (let waited = 0; waited < 60_000; waited += 300) {
        const { printers: all } = await till.get(`/api/printing/printers?locationId=${till.locationId}`);
        if (all.find((printer) => printer.printerId === printerId)?.channels.find((channel) => channel.channel === 'qz')?.state === 'up') return;
        await pause(300);
      }
      throw new Error('the tablet never served QZ Tray');
    },
    async setMode(mode) {
      const response = await fetch(`http://127.0.0.1:${controlPort}/api/mode`, { method: 'POST', body: JSON.stringify({ mode }) });
      if (!response.ok) throw new Error(`QZ Tray cannot be told ${mode}`);
    },
  };
}
