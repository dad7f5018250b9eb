import type { OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { RefundButton } from '../check-money';
import css from './check.module.css';
import { rememberOrder } from './remember-order';

/** Nothing is sold on a finished check; its paper and its story are in the log. */
export function ClosedActs({ order }: { order: OrderView }) {
  const { t } = useWords();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className={css['acts']}>
      {order.receiptNumber && <p>{t('order.receiptNumber', { number: order.receiptNumber })}</p>}
      <div className={css['actRow']}>
        <RefundButton order={order} size="lg" onDone={(moved) => rememberOrder(cache, moved)} />
        <Button size="lg" onPress={() => void navigate({ to: '/log' })}>{t('nav.log')}</Button>
        <Button look="primary" size="lg" onPress={() => void navigate({ to: '/' })}>{t('nav.floor')}</Button>
      </div>
    </div>
  );
}
