import type { splitOrder } from '@nova/pos/contracts';
import { takePayment, type OrderView } from '@nova/pos/contracts';
import type { Reply } from '@nova/platform/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Banknote, CircleCheck } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { useMoney } from '../content';
import { useMay } from '../session';
import css from './split.module.css';

export type SplitResult = Reply<typeof splitOrder>;

/** The checks as they stand, with the server's cents: each to be opened or paid. */
export function SplitDone({ result }: { result: SplitResult }) {
  const { t } = useWords();
  const money = useMoney();
  const all = [result.order, ...result.checks];
  return (
    <div className={css['screen']}>
      <header className={css['head']}><CircleCheck size={32} aria-hidden /><h1>{t('split.doneTitle')}</h1></header>
      <ul className={css['done']}>{all.map((order) => <DoneCheck key={order.id} order={order} />)}</ul>
      <p className={css['foot']}><span>{t('split.sum')} <strong data-testid="split-sum">{money(all.reduce((sum, order) => sum + order.totalMinor, 0))}</strong></span></p>
    </div>
  );
}

function DoneCheck({ order }: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <li>
      <strong>{t('order.check', { number: order.number })}</strong>
      <span className={css['doneTotal']}>{money(order.dueMinor)}</span>
      <Button onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: order.id } })}>{t('split.openCheck', { number: order.number })}</Button>
      {may(takePayment) && <Button look="primary" icon={Banknote} onPress={() => void navigate({ to: '/orders/$orderId/pay', params: { orderId: order.id } })}>{t('split.payCheck', { number: order.number })}</Button>}
    </li>
  );
}
