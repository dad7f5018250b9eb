import { cancelOrder, printBill, printReceipt, reopenOrder, takePayment, voidOrder, type LoggedOrder, type OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ban, Banknote, CircleX, LockOpen, Printer, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, toast } from '../../ui';
import { RefundButton } from '../check-money';
import { rememberOrder, SecondTouchDialog, useCancelOrder, usePrintBill, useVoidOrder } from '../order';
import { usePrintReceipt } from '../printing';
import { useMay } from '../session';
import { useReopenOrder } from './api/reopen-order';
import css from './log.module.css';

/** What may be done with a check from the log: by its state, and by what the role allows. The server decides again. */
export function OrderActs({ summary, order }: { summary: LoggedOrder; order: OrderView | undefined }) {
  const { t } = useWords();
  const may = useMay();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'cancel' | 'void' | 'reopen' | null>(null);
  const params = { orderId: summary.id };
  const receipt = usePrintReceipt(summary.id);
  const bill = usePrintBill(summary.id);
  const cancel = useCancelOrder(summary.id);
  const takeBack = useVoidOrder(summary.id);
  const reopen = useReopenOrder(summary.id);
  const version = order?.version ?? summary.version;
  const state = order?.state ?? summary.state;
  const running = state === 'open' || state === 'billed';
  const ended = state === 'closed' || state === 'cancelled' || state === 'voided';
  const canEnd = running && order !== undefined && order.paidMinor + order.pendingMinor === 0;
  const canCancel = canEnd && may(cancelOrder) && order.firedAt === null;
  const canVoid = canEnd && may(voidOrder) && order.firedAt !== null;
  const settle = (reply: { order: OrderView } | null, word: string): void => {
    if (!reply) return;
    rememberOrder(cache, reply.order);
    setAsking(null);
    toast.ok(word);
  };
  return (
    <>
      <div className={css['acts']}>
        {running && <Button look="primary" onPress={() => void navigate({ to: '/orders/$orderId', params })}>{t('log.open')}</Button>}
        {running && may(takePayment) && (order?.lines.length ?? 0) > 0 && <Button icon={Banknote} onPress={() => void navigate({ to: '/orders/$orderId/pay', params })}>{t('order.pay')}</Button>}
        {running && may(printBill) && (order?.lines.length ?? 0) > 0 && <Button icon={ReceiptText} isPending={bill.pending} isDisabled={bill.error?.unanswered ?? false} onPress={() => void bill.run({ params, body: { version } }).then((reply) => settle(reply, t('order.billPrinting')))}>{t('order.bill')}</Button>}
        {state === 'closed' && may(printReceipt) && <Button icon={Printer} isPending={receipt.pending} isDisabled={receipt.error?.unanswered ?? false} onPress={() => void receipt.run({ params, body: {} }).then((reply) => reply && toast.ok(t('payments.duplicatePrinting')))}>{t('payments.reprint')}</Button>}
        {order && <RefundButton order={order} onDone={(moved) => rememberOrder(cache, moved)} />}
        {(ended || state === 'billed') && may(reopenOrder) && <Button icon={LockOpen} onPress={() => setAsking('reopen')}>{t('log.reopen')}</Button>}
        {canCancel && <Button look="quiet" icon={Ban} onPress={() => setAsking('cancel')}>{t('order.cancel')}</Button>}
        {canVoid && <Button look="quiet" icon={CircleX} onPress={() => setAsking('void')}>{t('log.void')}</Button>}
      </div>
      <CommandFailure command={receipt} />
      <CommandFailure command={bill} />
      {asking === 'cancel' && (
        <SecondTouchDialog title={t('order.cancel')} lead={t('order.cancelLead')} kind="cancel" icon={Ban} danger command={cancel} onClose={() => setAsking(null)}
          onConfirm={(reasonId) => void cancel.run({ params, body: { version, reasonId } }).then((reply) => settle(reply, t('order.cancelled', { number: summary.number })))} />
      )}
      {asking === 'void' && (
        <SecondTouchDialog title={t('log.void')} lead={t('log.voidLead')} kind="void" icon={CircleX} danger command={takeBack} onClose={() => setAsking(null)}
          onConfirm={(reasonId) => void takeBack.run({ params, body: { version, reasonId, note: '' } }).then((reply) => settle(reply, t('log.voided', { number: summary.number })))} />
      )}
      {asking === 'reopen' && (
        <SecondTouchDialog title={t('log.reopen')} lead={state === 'closed' ? t('log.reopenPaidLead') : t('log.reopenLead')} kind="reopen" icon={LockOpen} command={reopen} onClose={() => setAsking(null)}
          onConfirm={(reasonId) => void reopen.run({ params, body: { version, reasonId } }).then((reply) => settle(reply, t('log.reopened', { number: summary.number })))} />
      )}
    </>
  );
}
