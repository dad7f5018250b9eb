import type { OrderView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import css from './check.module.css';

/** Nothing is sold on a finished check; its paper and its story are in the log. */
export function ClosedActs({ order }: { order: OrderView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <div className={css['acts']}>
      {order.receiptNumber && <p>{t('order.receiptNumber', { number: order.receiptNumber })}</p>}
      <div className={css['actRow']}>
        <Button size="lg" onPress={() => void navigate({ to: '/log' })}>{t('nav.log')}</Button>
        <Button look="primary" size="lg" onPress={() => void navigate({ to: '/' })}>{t('nav.floor')}</Button>
      </div>
    </div>
  );
}
