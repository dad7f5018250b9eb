import type { LoggedOrder } from '@nova/pos/contracts';
import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '../../i18n';
import { Button, Table } from '../../ui';
import { useMoney, useVenue, useWallClock } from '../content';
import { BucketPill } from './bucket-pill';
import css from './log.module.css';

/** Drawn again for other rows only, and not for each letter of a search. */
export const OrderTable = memo(function OrderTable({ orders, onShow }: { orders: readonly LoggedOrder[]; onShow: (order: LoggedOrder) => void }) {
  const { t } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const { tables } = useVenue();
  const place = (order: LoggedOrder): string => {
    const table = tables.find((candidate) => candidate.id === order.tableId);
    return table ? t('floor.table', { name: table.name }) : order.name || t(`order.types.${order.orderType}`);
  };
  return (
    <Table
      label={t('nav.log')}
      rows={orders}
      keyOf={(order) => order.id}
      columns={[
        { id: 'number', name: t('log.check'), cell: (order) => <Button look="quiet" className={css['open']} onPress={() => onShow(order)}><span className={css['two']}>{t('order.check', { number: order.number })}<small className={css['phoneOnly']}>{place(order)}</small></span><ChevronRight size={18} aria-hidden /></Button> },
        { id: 'opened', name: t('log.opened'), wideOnly: true, cell: (order) => <span className={css['two']}>{wall.time(order.openedAt)}<small>{wall.date(order.businessDate)}</small></span> },
        { id: 'place', name: t('log.place'), wideOnly: true, cell: place },
        { id: 'server', name: t('roles.server'), wideOnly: true, cell: (order) => order.serverName },
        { id: 'receipt', name: t('log.receipt'), wideOnly: true, cell: (order) => order.receiptNumber ?? '' },
        { id: 'state', name: t('common.state'), cell: (order) => <BucketPill bucket={order.bucket} /> },
        { id: 'total', name: t('order.total'), number: true, cell: (order) => <strong>{money(order.totalMinor)}</strong> },
      ]}
    />
  );
});
