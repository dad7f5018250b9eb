import type { Reply } from '@nova/platform/contracts';
import { printReceipt, type takePayment } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, Grid2x2, Printer } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, toast } from '../../ui';
import { useMoney } from '../content';
import { JobPill, Paper, useJobsOf } from '../printing';
import { useMay } from '../session';
import { usePrintReceipt } from './api/print-receipt';
import css from './pay.module.css';

/** The change is the one thing to read; the paper is shown beside it. */
export function PaidScreen({ taken }: { taken: Reply<typeof takePayment> }) {
  const { t } = useWords();
  const may = useMay();
  const money = useMoney();
  const navigate = useNavigate();
  const { order, payment, receiptJobId } = taken;
  const jobs = useJobsOf(order.locationId, order.id);
  const receipt = jobs.data?.find((job) => job.id === receiptJobId);
  const reprint = usePrintReceipt(order.id);
  const again = async (): Promise<void> => {
    const reply = await reprint.run({ params: { orderId: order.id }, body: {} });
    if (reply) toast.ok(t('payments.duplicatePrinting'));
  };
  return (
    <div className={css['paidScreen']}>
      <section className={css['done']}>
        <CircleCheck size={56} className={css['check']} aria-hidden />
        <h1>{t('payments.paid', { amount: money(order.totalMinor) })}</h1>
        <p className={css['changeLabel']}>{t('payments.change')}</p>
        <p className={css['changeAmount']} data-testid="change">{money(payment.changeMinor)}</p>
        <p className={css['receipt']}>
          {order.receiptNumber && <span>{t('order.receiptNumber', { number: order.receiptNumber })}</span>}
          {receiptJobId === null ? <span>{t('payments.noPrinter')}</span> : receipt && <JobPill state={receipt.state} />}
        </p>
        <CommandFailure command={reprint} />
        <div className={css['doneActs']}>
          {may(printReceipt) && <Button size="xl" icon={Printer} onPress={() => void again()} isPending={reprint.pending}>{t('payments.reprint')}</Button>}
          <Button look="primary" size="xl" icon={Grid2x2} autoFocus onPress={() => void navigate({ to: '/' })}>{t('payments.next')}</Button>
        </div>
      </section>
      {receiptJobId && <aside className={css['paperSide']}><Paper jobId={receiptJobId} title={order.receiptNumber ?? ''} /></aside>}
    </div>
  );
}
