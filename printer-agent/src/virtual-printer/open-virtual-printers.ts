import type { AddressInfo } from 'node:net';
import { virtualPrinterApp } from './page/app';
import { VirtualPrinter } from './virtual-printer';

export interface VirtualPrinters {
  readonly printers: readonly VirtualPrinter[];
  /** Port of the page. */
  readonly pagePort: number;
  close(): Promise<void>;
}

/** Starts printers and their page; for the program and for tests in the same process. Port 0 takes a free one. */
export async function openVirtualPrinters(wanted: ReadonlyArray<{ name: string; port: number; columns?: number }>, page: { port: number; host?: string }): Promise<VirtualPrinters> {
  const printers = wanted.map(({ name, port, columns }) => new VirtualPrinter(name, port, columns, page.host));
  for (const printer of printers) await printer.start();
  const server = virtualPrinterApp(printers).listen(page.port, page.host ?? '127.0.0.1');
  await new Promise<void>((resolve, reject) => { server.once('listening', resolve).once('error', reject); });
  return {
    printers,
    pagePort: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => { server.close(() => resolve()); });
      server.closeAllConnections();
      await Promise.all([closed, ...printers.map((printer) => printer.stop())]);
    },
  };
}
