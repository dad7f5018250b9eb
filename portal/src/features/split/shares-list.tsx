import { takePayment, type OrderView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Banknote, CircleCheck, X } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Pill } from '../../ui';
import { useMoney } from '../content';
import { useMay } from '../session';
import css from './split.module.css';
import { usePlan } from './use-plan';

/** The parts that a check is in: paid ones, and open ones that are paid one after the other. */
export function SharesList({ order }: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const may = useMay();
  const navigate = useNavigate();
  const { command, plan } = usePlan(order);
  const pay = may(takePayment);
  return (
    <section className={css['shares']} aria-label={t('split.planned')}>
      <h2>{t('split.planned')}</h2>
      <ul className={css['partList']}>
        {order.shares.map((share) => (
          <li key={share.number}>
            <span>{t('split.part', { number: share.number })}</span>
            <strong>{money(share.amountMinor)}</strong>
            {share.paid ? <Pill tone="ok" icon={CircleCheck}>{t('split.paid')}</Pill>
              : pay && <Button icon={Banknote} label={t('split.payPart', { number: share.number })} onPress={() => void navigate({ to: '/orders/$orderId/pay', params: { orderId: order.id } })} />}
          </li>
        ))}
      </ul>
      <CommandFailure command={command} />
      <Button look="quiet" icon={X} isPending={command.pending} onPress={() => void plan({ mode: 'none' })}>{t('split.takeApart')}</Button>
    </section>
  );
}
