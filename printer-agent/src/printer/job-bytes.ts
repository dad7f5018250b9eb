import { escposLetters, type LeasedJob } from '@nova/printing/contracts';
import { transform } from 'receiptline';

/** Everything that goes to the printer for one job. */
export const jobBytes = ({ document, printer, opensDrawer, processId }: Pick<LeasedJob, 'document' | 'printer' | 'opensDrawer' | 'processId'>): Buffer =>
  Buffer.from(escposLetters({ document, columns: printer.columns, opensDrawer, processId }, transform), 'latin1');
