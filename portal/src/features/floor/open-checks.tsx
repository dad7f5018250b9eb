import type { OrderSummary } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Bike, ReceiptText, ShoppingBag, Utensils } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { joinFacts, useWords } from '../../i18n';
import { useNow } from '../../live';
import { Loaded } from '../../outcomes';
import { elapsedMinutes, Pill } from '../../ui';
import { useMoney } from '../content';
import { usePlace } from '../session';
import { useOpenChecks } from './api/list-open-checks';
import css from './floor.module.css';
import { useAge } from './use-age';

const icons = { 'dine-in': Utensils, takeaway: ShoppingBag, delivery: Bike };

/** Checks that stand at no table. */
export function OpenChecks() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const checks = useOpenChecks(locationId);
  return (
    <aside className={css['checks']} aria-label={t('floor.withoutTable')}>
      <h2>{t('floor.withoutTable')}</h2>
      <Loaded query={checks} rows={2}>
        {(orders) => (orders.length === 0 ? <p className={css['none']}>{t('floor.noChecks')}</p> : <ul className={css['checkList']}>{orders.map((order) => <li key={order.id}><OpenCheck order={order} /></li>)}</ul>)}
      </Loaded>
    </aside>
  );
}

function OpenCheck({ order }: { order: OrderSummary }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const now = useNow();
  const age = useAge();
  const navigate = useNavigate();
  const Icon = icons[order.orderType];
  return (
    <AriaButton className={css['check'] ?? ''} onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: order.id } })}>
      <Icon size={20} aria-hidden />
      <span className={css['checkName']}>
        <strong>{order.name || t('order.check', { number: order.number })}</strong>
        <small>{joinFacts([t('order.check', { number: order.number }), age(elapsedMinutes(order.openedAt, now))], locale)}</small>
      </span>
      <span className={css['checkEnd']}>
        <strong>{money(order.dueMinor)}</strong>
        {order.state === 'billed' && <Pill tone="warn" icon={ReceiptText}>{t('order.states.billed')}</Pill>}
      </span>
    </AriaButton>
  );
}
