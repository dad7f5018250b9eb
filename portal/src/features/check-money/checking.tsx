import type { OrderView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Grid2x2, Hourglass } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { useMoney } from '../content';
import { attemptsOf, underWayMinor } from './attempt';
import { AttemptList } from './attempt-list';
import css from './check-money.module.css';

/** All that is due is being asked for: nothing may be taken until the provider has said what became of it (P2). Follows by itself. */
export function Checking({ order }: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const navigate = useNavigate();
  return (
    <section className={css['wait']} role="status">
      <Hourglass size={56} className={css['waitIcon']} aria-hidden />
      <h2>{t('checkMoney.checking')}</h2>
      <p>{t('checkMoney.checkingNext', { amount: money(underWayMinor(attemptsOf(order.operations))) })}</p>
      <div className={css['waiting']}><AttemptList order={order} /></div>
      <div className={css['waitActs']}><Button look="primary" size="xl" icon={Grid2x2} onPress={() => void navigate({ to: '/' })}>{t('checkMoney.toFloor')}</Button></div>
    </section>
  );
}
