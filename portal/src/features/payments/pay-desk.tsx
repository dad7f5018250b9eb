import { takePayment, type OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Banknote } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Field, Keypad } from '../../ui';
import { useMoney } from '../content';
import { rememberOrder } from '../order';
import { useMay } from '../session';
import { useTakePayment } from './api/take-payment';
import { AmountBoard } from './amount-board';
import { DueSummary } from './due-summary';
import css from './pay.module.css';
import { QuickCash } from './quick-cash';
import { SharePick, shareOf } from './share-pick';
import { TenderChoice } from './tender-choice';
import { TipChoice } from './tip-choice';
import { useMoneyKeys } from './use-money-keys';
import { useTenderForm } from './use-tender-form';

/** Takes money for a check, whole or in parts. */
export function PayDesk({ order }: { order: OrderView }) {
  const { t } = useWords();
  const may = useMay();
  const money = useMoney();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const form = useTenderForm(order);
  const pay = useTakePayment(order.id);
  const [share, setShare] = useState<number | null>(null);
  const { plan, tender } = form;
  const ready = plan !== null && tender !== undefined && may(takePayment);
  const take = async (): Promise<void> => {
    if (!plan || !tender || pay.pending) return;
    const reply = await pay.run({
      params: { orderId: order.id },
      body: { operationId: newId(), version: order.version, tenderTypeId: tender.id, amountMinor: plan.amountMinor, tenderedMinor: form.cash ? plan.tenderedMinor : undefined, tipMinor: form.tipMinor, reference: form.reference.trim(), share: shareOf(order, share, plan.amountMinor) },
    });
    if (!reply) return void cache.invalidateQueries({ queryKey: ['order', order.id] });
    rememberOrder(cache, reply.order);
  };
  useMoneyKeys({ type: form.type, erase: form.erase, enter: () => void (ready && take()) });
  return (
    <div className={css['screen']}>
      <section className={css['left']} aria-label={t('payments.due')}>
        <Button look="quiet" icon={ArrowLeft} className={css['back']} onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: order.id } })}>{t('order.check', { number: order.number })}</Button>
        <DueSummary order={order} cashDueMinor={form.cash ? form.cashDueMinor : null} />
        <SharePick order={order} picked={share} onPick={(each) => { setShare(each.number); form.enter(each.amountMinor); }} />
        <TenderChoice form={form} />
      </section>
      <section className={css['right']} aria-label={t('payments.amount')}>
        <AmountBoard form={form} />
        {form.cash ? <QuickCash form={form} /> : <Field label={t('payments.reference')} help={t('payments.referenceHelp')} value={form.reference} onChange={form.setReference} maxLength={60} />}
        <TipChoice form={form} dueMinor={order.dueMinor} />
        <Keypad label={t('payments.amount')} deleteLabel={t('common.deleteDigit')} extraKey="00" onKey={form.type} onDelete={form.erase} isDisabled={pay.pending} />
        <CommandFailure command={pay} actions={pay.error?.code === 'shift_not_open' && <Button look="primary" onPress={() => void navigate({ to: '/shift' })}>{t('shift.goToShift')}</Button>} />
        <Button look="primary" size="xl" icon={Banknote} wide className={css['take']} onPress={() => void take()} isPending={pay.pending} isDisabled={!ready || (pay.error?.unanswered ?? false)}>
          {order.dueMinor === 0 ? t('payments.closeFree') : plan ? t(plan.leftMinor > 0 ? 'payments.takePart' : 'payments.take', { amount: money(form.cash ? plan.tenderedMinor : plan.amountMinor + form.tipMinor) }) : t('payments.enterAmount')}
        </Button>
      </section>
    </div>
  );
}
