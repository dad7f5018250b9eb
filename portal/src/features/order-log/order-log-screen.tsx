import type { LoggedOrder } from '@nova/pos/contracts';
import { ArrowUp, ScrollText } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty, Page } from '../../ui';
import { usePlace } from '../session';
import { useOrders } from './api/list-orders';
import css from './log.module.css';
import { ExportButton } from './export-button';
import { LogFilters } from './log-filters';
import { OrderDrawer } from './order-drawer';
import { OrderTable } from './order-table';
import { useHeldBack } from './use-held-back';
import { useLogFilter } from './use-log-filter';

/** Every check there ever was, by where it stands, with its story and its paper. */
export function OrderLogScreen() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const state = useLogFilter();
  const orders = useOrders(locationId, state.filter);
  const rows = useMemo(() => (orders.data?.pages ?? []).flatMap((page) => page.orders), [orders.data]);
  const { top, shown, held } = useHeldBack(rows);
  const [openId, setOpenId] = useState<string | null>(null);
  const [opened, setOpened] = useState<LoggedOrder | null>(null);
  /** The row as it is now, else as it was touched: it may have left the bucket in view. */
  const current = rows.find((row) => row.id === openId) ?? opened;
  const show = useCallback((order: LoggedOrder): void => { setOpened(order); setOpenId(order.id); }, []);
  return (
    <Page title={t('nav.log')} actions={<ExportButton filter={state.wanted} />}>
      <LogFilters state={state} />
      <div ref={top} className={css['top']} />
      {held > 0 && <Button look="primary" icon={ArrowUp} className={css['held']} onPress={() => top.current?.scrollIntoView({ block: 'center' })}>{t('log.newer', { count: held })}</Button>}
      <Loaded query={orders} rows={8} height={56}>
        {() => (shown.length === 0 ? <Empty icon={ScrollText} title={t('log.empty')}>{t('log.emptyNext')}</Empty> : <OrderTable orders={shown} onShow={show} />)}
      </Loaded>
      {orders.hasNextPage && <Button size="lg" onPress={() => void orders.fetchNextPage()} isPending={orders.isFetchingNextPage}>{t('log.older')}</Button>}
      {current && openId && <OrderDrawer key={openId} summary={current} onClose={() => setOpenId(null)} />}
    </Page>
  );
}
