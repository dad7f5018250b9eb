import type { Reply } from '@nova/platform/contracts';
import { takeCardPayment, takePayment, type OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Banknote, CreditCard } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Field, Keypad } from '../../ui';
import { Asking, CardChoice, CardFailure, HoldBar, StillChecking, useCardSale } from '../check-money';
import { useMoney } from '../content';
import { rememberOrder } from '../order';
import { useMay } from '../session';
import { useTakePayment } from './api/take-payment';
import { AmountBoard } from './amount-board';
import { DueSummary } from './due-summary';
import css from './pay.module.css';
import { QuickCash } from './quick-cash';
import { openShare, SharePick } from './share-pick';
import { TenderChoice } from './tender-choice';
import { TipChoice } from './tip-choice';
import { useMoneyKeys } from './use-money-keys';
import { useTenderForm } from './use-tender-form';

interface PayDeskProps {
  order: OrderView;
  /** The share to begin with. */
  firstShare: number | undefined;
  onPaid: (payment: Reply<typeof takePayment>['payment'], share: number | undefined) => void;
}

/** Takes money for a check, whole or in parts. */
export function PayDesk({ order, firstShare, onPaid }: PayDeskProps) {
  const { t } = useWords();
  const may = useMay();
  const money = useMoney();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [picked, setPicked] = useState<number | null>(firstShare ?? null);
  const share = openShare(order, picked);
  const form = useTenderForm(order, share);
  const pay = useTakePayment(order.id);
  const card = useCardSale(order, form.tender);
  const { plan, tender } = form;
  const byCard = tender?.kind === 'card' && !form.free;
  const ready = plan !== null && tender !== undefined && (byCard ? card.token !== null && may(takeCardPayment) : may(takePayment));
  const pending = pay.pending || card.command.pending;
  const unanswered = [pay, card.command].some(({ error }) => error?.unanswered);
  const take = async (): Promise<void> => {
    if (!plan || !tender || pending || unanswered) return;
    // Less than the share is a payment of that much, which leaves the shares to divide the rest.
    const paidShare = share?.amountMinor === plan.amountMinor ? share.number : undefined;
    if (byCard) {
      const moved = await card.take(tender.id, { amountMinor: plan.amountMinor, tipMinor: form.tipMinor, share: paidShare });
      return moved ? rememberOrder(cache, moved) : void cache.invalidateQueries({ queryKey: ['order', order.id] });
    }
    const reply = await pay.run({
      params: { orderId: order.id },
      body: { operationId: newId(), version: order.version, tenderTypeId: tender.id, amountMinor: plan.amountMinor, tenderedMinor: form.cash && !form.free ? plan.tenderedMinor : undefined, tipMinor: form.tipMinor, reference: form.free ? '' : form.reference.trim(), share: paidShare },
    });
    if (!reply) return void cache.invalidateQueries({ queryKey: ['order', order.id] });
    rememberOrder(cache, reply.order);
    onPaid(reply.payment, paidShare);
  };
  useMoneyKeys({ type: form.type, erase: form.erase, enter: () => void (ready && take()) });
  const goToShift = <Button look="primary" onPress={() => void navigate({ to: '/shift' })}>{t('shift.goToShift')}</Button>;
  return (
    <div className={css['screen']}>
      <section className={css['left']} aria-label={t('payments.due')}>
        <Button look="quiet" icon={ArrowLeft} className={css['back']} onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: order.id } })}>{t('order.check', { number: order.number })}</Button>
        <DueSummary order={order} cashDueMinor={form.cash && form.cashDueMinor !== form.dueMinor ? form.cashDueMinor : null} />
        <SharePick order={order} picked={share?.number} onPick={(number) => { setPicked(number); form.clear(); }} />
        <HoldBar order={order} onDone={(moved) => rememberOrder(cache, moved)} />
        <TenderChoice form={form} />
      </section>
      <section className={css['amount']} aria-label={t('payments.amount')}>
        {card.command.pending ? <div className={css['right']}><Asking /></div> : (
          <>
            <div className={css['right']}>
              <StillChecking order={order} />
              {!form.free && (
                <>
                  <AmountBoard form={form} />
                  {form.cash ? <QuickCash form={form} /> : byCard ? <CardChoice tender={tender} token={card.token} onChange={card.choose} /> : <Field label={t('payments.reference')} help={t('payments.referenceHelp')} value={form.reference} onChange={form.setReference} maxLength={60} />}
                  <TipChoice form={form} />
                  <Keypad label={t('payments.amount')} deleteLabel={t('common.deleteDigit')} extraKey="00" onKey={form.type} onDelete={form.erase} isDisabled={pay.pending} />
                </>
              )}
            </div>
            <footer className={css['foot']}>
              <CommandFailure command={pay} actions={pay.error?.code === 'shift_not_open' && goToShift} />
              <CardFailure command={card.command} actions={card.command.error?.code === 'shift_not_open' && goToShift} />
              <Button look="primary" size="xl" icon={byCard ? CreditCard : Banknote} wide onPress={() => void take()} isPending={pay.pending} isDisabled={!ready || unanswered}>
                {form.free ? t('payments.closeFree') : plan ? t(plan.leftMinor > 0 ? 'payments.takePart' : 'payments.take', { amount: money(form.cash ? plan.tenderedMinor : plan.amountMinor + form.tipMinor) }) : t('payments.enterAmount')}
              </Button>
            </footer>
          </>
        )}
      </section>
    </div>
  );
}
