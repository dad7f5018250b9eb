import type { OrderSummary } from '@nova/pos/contracts';
import { ScrollText, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty, Field, Page, Segmented } from '../../ui';
import { usePlace } from '../session';
import { useOrders } from './api/list-orders';
import css from './log.module.css';
import { OrderDrawer } from './order-drawer';
import { OrderTable } from './order-table';

const states = ['all', 'open', 'billed', 'closed', 'cancelled'] as const;

/** Every check there ever was, with its story and its paper. */
export function OrderLogScreen() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const [state, setState] = useState<(typeof states)[number]>('all');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [shown, setShown] = useState<OrderSummary | null>(null);
  const orders = useOrders(locationId, { state: state === 'all' ? undefined : state, search: search === '' ? undefined : search });
  return (
    <Page title={t('nav.log')}>
      <div className={css['filters']}>
        <Segmented label={t('common.state')} value={state} onChange={setState} segments={states.map((id) => ({ id, name: id === 'all' ? t('common.all') : t(`order.states.${id}`) }))} />
        <div className={css['search']}><Field label={t('log.search')} hideLabel placeholder={t('log.searchHint')} value={typed} onChange={setTyped} maxLength={60} inputMode="search" start={<Search size={20} aria-hidden />} /></div>
      </div>
      <Loaded query={orders} rows={8} height={56}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.orders);
          return rows.length === 0 ? <Empty icon={ScrollText} title={t('log.empty')}>{t('log.emptyNext')}</Empty> : <OrderTable orders={rows} onShow={setShown} />;
        }}
      </Loaded>
      {orders.hasNextPage && <Button size="lg" onPress={() => void orders.fetchNextPage()} isPending={orders.isFetchingNextPage}>{t('log.older')}</Button>}
      {shown && <OrderDrawer key={shown.id} summary={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}
