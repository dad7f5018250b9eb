import type { OrderView } from '@nova/pos/contracts';
import { Bike, CircleSlash2, CircleCheck, ReceiptText, ShoppingBag, UsersRound, Utensils } from 'lucide-react';
import { joinFacts, useWords } from '../../i18n';
import { Pill, Segmented } from '../../ui';
import { PaymentStatusPill } from '../check-money';
import { useVenue, useWallClock } from '../content';
import css from './check.module.css';

const icons = { 'dine-in': Utensils, takeaway: ShoppingBag, delivery: Bike };
const none = 'table';

/** Whose check it is, and for which seat the next dish is meant. */
export function CheckHead({ order, seat, onSeat }: { order: OrderView; seat: number | null; onSeat: (seat: number | null) => void }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  const { tables } = useVenue();
  const table = tables.find((candidate) => candidate.id === order.tableId);
  const Icon = icons[order.orderType];
  const title = table ? t('floor.table', { name: table.name }) : order.name || t(`order.types.${order.orderType}`);
  const seats = Array.from({ length: Math.min(order.covers, 8) }, (_, index) => ({ id: String(index + 1), name: String(index + 1) }));
  return (
    <header className={css['head']}>
      <div className={css['titleLine']}>
        <h1>{title}</h1>
        {order.state === 'billed' && <Pill tone="warn" icon={ReceiptText}>{t('order.states.billed')}</Pill>}
        {order.state === 'closed' && <Pill tone="ok" icon={CircleCheck}>{t('order.states.closed')}</Pill>}
        {order.paymentStatus !== 'unpaid' && order.paymentStatus !== 'paid' && <PaymentStatusPill status={order.paymentStatus} />}
        {(order.state === 'cancelled' || order.state === 'voided' || order.state === 'merged') && <Pill tone="mute" icon={CircleSlash2}>{t(`order.states.${order.state}`)}</Pill>}
      </div>
      <p className={css['facts']}>
        <span><Icon size={16} aria-hidden /> {t('order.check', { number: order.number })}</span>
        {order.covers > 0 && <span><UsersRound size={16} aria-hidden /> {t('floor.covers', { count: order.covers })}</span>}
        <span>{joinFacts([order.serverName, wall.time(order.openedAt)], locale)}</span>
      </p>
      {order.orderType === 'dine-in' && order.covers > 1 && (order.state === 'open' || order.state === 'billed') && (
        <Segmented label={t('order.nextFor')} value={seat === null ? none : String(seat)} onChange={(id) => onSeat(id === none ? null : Number(id))} segments={[{ id: none, name: t('order.forTable') }, ...seats]} />
      )}
    </header>
  );
}
