import type { LeasedJob } from '@nova/printing/contracts';
import { paperSettings } from '@nova/printing/contracts';
import { transform } from 'receiptline';

/** ESC p 0: the first drawer connector, 50 ms on, 500 ms off. */
const drawerKick = Buffer.from([0x1b, 0x70, 0x00, 0x19, 0xfa]);

/** GS ( H, function 48: say these four letters when everything before is on paper. */
const askProcessId = (id: string): Buffer => Buffer.concat([Buffer.from([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30]), Buffer.from(id, 'latin1')]);

/** Everything that goes to the printer for one job: drawer first, so that it opens while the paper is still coming. */
export function jobBytes(job: Pick<LeasedJob, 'document' | 'printer' | 'opensDrawer' | 'processId'>): Buffer {
  const paper = Buffer.from(transform(job.document, { ...paperSettings(job.printer.columns), command: 'escpos' }), 'latin1');
  return Buffer.concat([...(job.opensDrawer ? [drawerKick] : []), paper, askProcessId(job.processId)]);
}
