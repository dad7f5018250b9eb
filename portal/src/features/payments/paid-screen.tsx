import { printReceipt, type OrderView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, Grid2x2, Printer } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, toast } from '../../ui';
import { useMoney } from '../content';
import { JobPill, Paper, useJobsOf, usePrintReceipt } from '../printing';
import { useMay } from '../session';
import css from './pay.module.css';

/** Where cash was handed over, the change is the one thing to read; the paper is shown beside it. */
export function PaidScreen({ order, payment }: { order: OrderView; payment: OrderView['payments'][number] }) {
  const { t } = useWords();
  const may = useMay();
  const money = useMoney();
  const navigate = useNavigate();
  const jobs = useJobsOf(order.locationId, order.id);
  const receipt = jobs.data?.find((job) => job.documentType === 'receipt');
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
        {payment.kind === 'cash' && <p className={css['changeLabel']}>{t('payments.change')}</p>}
        {payment.kind === 'cash' && <p className={css['changeAmount']} data-testid="change">{money(payment.changeMinor)}</p>}
        <p className={css['receipt']}>
          {order.receiptNumber && <span>{t('order.receiptNumber', { number: order.receiptNumber })}</span>}
          {receipt && <JobPill state={receipt.state} />}
          {jobs.data && !receipt && <span>{t('payments.noPrinter')}</span>}
        </p>
        <CommandFailure command={reprint} />
        <div className={css['doneActs']}>
          {may(printReceipt) && <Button size="xl" icon={Printer} onPress={() => void again()} isPending={reprint.pending}>{t('payments.reprint')}</Button>}
          <Button look="primary" size="xl" icon={Grid2x2} autoFocus onPress={() => void navigate({ to: '/' })}>{t('payments.next')}</Button>
        </div>
      </section>
      {receipt && <aside className={css['paperSide']}><Paper jobId={receipt.id} title={order.receiptNumber ?? ''} /></aside>}
    </div>
  );
}
