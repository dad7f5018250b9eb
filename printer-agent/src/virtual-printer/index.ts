import pino from 'pino';
import { readEnv } from '../read-env';
import { openVirtualPrinters } from './open-virtual-printers';
import { virtualPrinterSettings } from './settings';

async function main(): Promise<void> {
  const settings = readEnv(virtualPrinterSettings, process.env, 'The virtual printer');
  const log = pino({ name: 'virtual-printer', level: settings.NOVA_LOG_LEVEL });
  const running = await openVirtualPrinters(settings.NOVA_VIRTUAL_PRINTERS, { port: settings.NOVA_VIRTUAL_PRINTER_PORT, host: settings.NOVA_VIRTUAL_PRINTER_HOST });
  for (const printer of running.printers) log.info({ printer: printer.name, port: printer.port, columns: printer.columns }, 'virtual printer ready');
  log.info({ address: `http://${settings.NOVA_VIRTUAL_PRINTER_HOST}:${running.pagePort}/` }, 'papers can be seen');
  const stop = (): void => { void running.close().then(() => process.exit(0)); };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
