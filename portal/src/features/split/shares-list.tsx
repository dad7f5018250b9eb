import { printBill, takePayment, type OrderView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Banknote, CircleCheck, ReceiptText, X } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Pill, toast } from '../../ui';
import { useMoney } from '../content';
import { rememberOrder, usePrintBill } from '../order';
import { useMay } from '../session';
import css from './split.module.css';
import { usePlan } from './use-plan';

/** The parts that a check is in: paid ones, and open ones that get a bill of their own and are paid one after the other. */
export function SharesList({ order }: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const may = useMay();
  const navigate = useNavigate();
  const { command, plan } = usePlan(order);
  const cache = useQueryClient();
  const bill = usePrintBill(order.id);
  const print = async (number: number): Promise<void> => {
    const reply = await bill.run({ params: { orderId: order.id }, body: { version: order.version, share: number } });
    if (!reply) return void cache.invalidateQueries({ queryKey: ['order', order.id] });
    rememberOrder(cache, reply.order);
    toast.ok(t('split.partPrinting', { number }));
  };
  return (
    <section className={css['shares']} aria-label={t('split.planned')}>
      <h2>{t('split.planned')}</h2>
      <ul className={css['partList']}>
        {order.shares.map((share) => (
          <li key={share.number}>
            <span>{t('split.part', { number: share.number })}</span>
            <strong>{money(share.amountMinor)}</strong>
            {share.paid ? <Pill tone="ok" icon={CircleCheck}>{t('split.paid')}</Pill>
              : (
                <span className={css['partActs']}>
                  {may(printBill) && <Button icon={ReceiptText} label={t('split.printPart', { number: share.number })} isPending={bill.pending} isDisabled={bill.error?.unanswered ?? false} onPress={() => void print(share.number)} />}
                  {may(takePayment) && <Button icon={Banknote} label={t('split.payPart', { number: share.number })} onPress={() => void navigate({ to: '/orders/$orderId/pay', params: { orderId: order.id }, search: { share: share.number } })} />}
                </span>
              )}
          </li>
        ))}
      </ul>
      <CommandFailure command={bill} />
      <CommandFailure command={command} />
      <Button look="quiet" icon={X} isPending={command.pending} isDisabled={command.error?.unanswered ?? false} onPress={() => void plan({ mode: 'none' })}>{t('split.takeApart')}</Button>
    </section>
  );
}
