import type { AnyContract } from '@nova/platform/contracts';
import { printDay, printReceipt, printReport } from '@nova/pos/contracts';
import { reprintJob, type PrintJob } from '@nova/printing/contracts';
import { Copy } from 'lucide-react';
import type { Command } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, toast } from '../../ui';
import { useMay } from '../session';
import { usePrintDay, usePrintReceipt, usePrintReport } from './api/print-counted';
import { useReprintJob } from './api/reprint-job';

interface ReprintProps { jobId: string; documentType: PrintJob['documentType']; subjectId: string; label: string }

/** Prints a paper that came out once more; the copy says DUPLICATE. A receipt goes by its check, a Z by its shift and a day by its close, where copies are counted; a credit receipt by its refund on the check; a drawer is no paper. */
export function ReprintButton({ jobId, documentType, subjectId, label }: ReprintProps) {
  if (documentType === 'drawer' || documentType === 'credit-receipt') return null;
  if (documentType === 'receipt') return <ReprintReceipt orderId={subjectId} label={label} />;
  if (documentType === 'z-report') return <ReprintReport shiftId={subjectId} label={label} />;
  if (documentType === 'day-report') return <ReprintDay dayCloseId={subjectId} label={label} />;
  return <ReprintJob jobId={jobId} label={label} />;
}

function ReprintReceipt({ orderId, label }: { orderId: string; label: string }) {
  const may = useMay();
  const command = usePrintReceipt(orderId);
  return may(printReceipt) ? <Again command={command} label={label} run={() => command.run({ params: { orderId }, body: {} })} /> : null;
}

function ReprintReport({ shiftId, label }: { shiftId: string; label: string }) {
  const may = useMay();
  const command = usePrintReport(shiftId);
  return may(printReport) ? <Again command={command} label={label} run={() => command.run({ params: { shiftId }, body: {} })} /> : null;
}

function ReprintDay({ dayCloseId, label }: { dayCloseId: string; label: string }) {
  const may = useMay();
  const command = usePrintDay(dayCloseId);
  return may(printDay) ? <Again command={command} label={label} run={() => command.run({ params: { dayCloseId }, body: {} })} /> : null;
}

function ReprintJob({ jobId, label }: { jobId: string; label: string }) {
  const may = useMay();
  const command = useReprintJob(jobId);
  return may(reprintJob) ? <Again command={command} label={label} run={() => command.run({ params: { jobId }, body: {} })} /> : null;
}

function Again<C extends AnyContract>({ command, label, run }: { command: Command<C>; label: string; run: () => Promise<unknown> }) {
  const { t } = useWords();
  const again = async (): Promise<void> => { if (await run()) toast.ok(t('printing.reprinted')); };
  return (
    <>
      <Button icon={Copy} onPress={() => void again()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{label}</Button>
      <CommandFailure command={command} />
    </>
  );
}
