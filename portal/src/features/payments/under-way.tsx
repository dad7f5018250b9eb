import type { OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { Checking, HoldBar, isChecking } from '../check-money';
import { rememberOrder } from '../order';
import { DueSummary } from './due-summary';
import css from './pay.module.css';

/** Nothing may be taken here now: all of it is being asked for, or is held on a card and waits to be taken or let go. */
export function UnderWay({ order }: { order: OrderView }) {
  const { t } = useWords();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className={css['screen']}>
      <section className={css['left']} aria-label={t('payments.due')}>
        <Button look="quiet" icon={ArrowLeft} className={css['back']} onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: order.id } })}>{t('order.check', { number: order.number })}</Button>
        <DueSummary order={order} cashDueMinor={null} />
      </section>
      <section className={css['right']} aria-label={t('payments.amount')}>
        <HoldBar order={order} onDone={(moved) => rememberOrder(cache, moved)} />
        {isChecking(order) && <Checking order={order} />}
      </section>
    </div>
  );
}
