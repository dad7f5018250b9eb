import type { OrderView } from '@nova/pos/contracts';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../../api';
import { localized, useWords } from '../../../i18n';
import { CommandFailure } from '../../../outcomes';
import { Button, Dialog, Field, Select } from '../../../ui';
import { useMoney, useVenue } from '../../content';
import { useRefundOrder } from '../api/refund-order';
import { Asking } from '../asking';
import { RefundFields } from './refund-fields';
import { RefundResult } from './refund-result';
import css from './refund.module.css';
import { useRefundForm } from './use-refund-form';

interface RefundDialogProps { order: OrderView; onDone: (order: OrderView) => void; onClose: () => void }

/** Gives money of a closed check back: by dish or amount, with a reason; above the house's limit somebody else says yes. What became of it is shown in the same place. */
export function RefundDialog({ order, onDone, onClose }: RefundDialogProps) {
  const { t, locale } = useWords();
  const money = useMoney();
  const { reasons } = useVenue();
  const form = useRefundForm(order);
  const command = useRefundOrder(order.id);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [refundId, setRefundId] = useState<string | null>(null);
  const given = order.refunds.find(({ id }) => id === refundId);
  const options = reasons.filter(({ kind }) => kind === 'refund').map(({ id, name }) => ({ id, name: localized(name, locale) }));
  const run = async (): Promise<void> => {
    if (reasonId === null || form.tip.minor === null) return;
    const reply = await command.run({ params: { orderId: order.id }, body: { refundId: newId(), version: order.version, what: form.what, tipMinor: form.tip.minor, to: form.to, reasonId, note: note.trim() } });
    if (!reply) return;
    onDone(reply.order);
    setRefundId(reply.refund.id);
  };
  if (given) return <Dialog title={t('checkMoney.refund.title', { number: order.number })} closeLabel={t('common.close')} isOpen onClose={onClose} footer={<Button look="primary" size="lg" onPress={onClose}>{t('checkMoney.refund.ready')}</Button>}><RefundResult order={order} refund={given} /></Dialog>;
  return (
    <Dialog title={t('checkMoney.refund.title', { number: order.number })} closeLabel={t('common.close')} isOpen onClose={onClose} footer={!command.pending && (
      <>
        <p className={css['total']} aria-live="polite"><span>{t('checkMoney.refund.total')}</span><strong data-testid="refund-total">{money(form.totalMinor)}</strong></p>
        <Button look="primary" size="xl" icon={Undo2} onPress={() => void run()} isDisabled={!form.fits || reasonId === null || (command.error?.unanswered ?? false)}>{form.totalMinor > 0 ? t('checkMoney.refund.confirm', { amount: money(form.totalMinor) }) : t('checkMoney.refund.choose')}</Button>
      </>
    )}>
      {command.pending ? <Asking /> : (
        <>
          <RefundFields order={order} form={form} />
          <Select label={t('shift.reason')} options={options} value={reasonId} onChange={setReasonId} placeholder={t('shift.chooseReason')} />
          <Field label={t('order.money.note')} value={note} onChange={setNote} maxLength={200} />
        </>
      )}
      <CommandFailure command={command} />
    </Dialog>
  );
}
