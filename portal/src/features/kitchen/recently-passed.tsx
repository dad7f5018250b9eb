import { recallOrder, type PassOrder } from '@nova/pos/contracts';
import { Undo2 } from 'lucide-react';
import { joinFacts, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button } from '../../ui';
import { useWallClock } from '../content';
import { useMay } from '../session';
import { useRecallOrder } from './api/recall-order';
import css from './kitchen.module.css';
import { usePlaceName } from './ticket-heading';

/** An order that was sent out by mistake comes back with one touch. */
export function RecentlyPassed({ orders }: { orders: readonly PassOrder[] }) {
  const { t } = useWords();
  return (
    <section className={css['recent']} aria-label={t('kitchen.sentTitle')}>
      {orders.length === 0 && <p>{t('kitchen.noRecent')}</p>}
      {orders.map((order) => <Passed key={order.orderId} order={order} />)}
    </section>
  );
}

function Passed({ order }: { order: PassOrder }) {
  const { t, locale } = useWords();
  const may = useMay();
  const wall = useWallClock();
  const placeName = usePlaceName();
  const recall = useRecallOrder(order.orderId);
  return (
    <div className={css['bumped']}>
      <strong>{joinFacts([t('order.check', { number: order.orderNumber }), placeName(order)], locale)}</strong>
      <small>{order.passedAt && wall.moment(order.passedAt)}</small>
      <CommandFailure command={recall} />
      {may(recallOrder) && <Button icon={Undo2} isPending={recall.pending} onPress={() => void recall.run({ params: { orderId: order.orderId }, body: {} })}>{t('kitchen.recall')}</Button>}
    </div>
  );
}
