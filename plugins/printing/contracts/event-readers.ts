const papers = ['printing.job.list'];
const printers = ['printing.printer.list'];

/** Each event of printing with who hears of it (design 8): whoever holds one of its capabilities. */
export const eventReaders: Readonly<Record<string, readonly string[]>> = {
  'print-job.printed.v1': papers,
  'print-job.failed.v1': papers,
  'print-job.doubted.v1': papers,
  'print-job.requeued.v1': papers,
  'print-job.handed-over.v1': papers,
  'print-job.diverted.v1': papers,
  'print-job.acknowledged.v1': papers,
  'print-job.cancelled.v1': papers,
  'printer.status-changed.v1': printers,
  'print-channel.changed.v1': printers,
  'qz-device.changed.v1': printers,
};
