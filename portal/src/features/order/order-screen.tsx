import type { Menu } from '@nova/platform/contracts';
import { addLines, type OrderView } from '@nova/pos/contracts';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { join, Segmented } from '../../ui';
import { useMenuOf } from '../content';
import { useMay } from '../session';
import { attendBatches } from './api/add-lines';
import { useOrder } from './api/get-order';
import { CheckPanel } from './check-panel';
import { mustChoose } from './choose-modifiers';
import { ItemDialog } from './item-dialog';
import { MenuPanel } from './menu-panel';
import css from './order.module.css';
import { useLineQueue } from './use-line-queue';

export function OrderScreen() {
  const { locale } = useWords();
  const { orderId } = useParams({ from: '/shell/orders/$orderId' });
  const order = useOrder(orderId);
  const menu = useMenuOf(order.data?.locationId ?? '', locale);
  return (
    <Loaded query={order} rows={6}>
      {(found) => <Loaded query={menu} rows={6}>{(loaded) => <OrderDesk key={found.id} order={found} menu={loaded} />}</Loaded>}
    </Loaded>
  );
}

/** Menu and check side by side on a tablet, one behind the other on a phone. */
function OrderDesk({ order, menu }: { order: OrderView; menu: Menu }) {
  const { t } = useWords();
  const may = useMay();
  const queue = useLineQueue(order, menu.version);
  useEffect(() => attendBatches(order.id), [order.id]);
  const [seat, setSeat] = useState<number | null>(null);
  const [choosing, setChoosing] = useState<Menu['items'][number] | null>(null);
  const [side, setSide] = useState<'menu' | 'check'>(order.lines.length > 0 ? 'check' : 'menu');
  const running = order.state === 'open' || order.state === 'billed';
  const lineCount = order.lines.length + queue.gathered.length;
  const take = (item: Menu['items'][number]): void => {
    if (mustChoose(item, menu)) setChoosing(item);
    else queue.add({ itemId: item.id, quantity: 1, modifiers: [], seat, course: item.course, note: '' });
  };
  return (
    <div className={css['screen']}>
      <div className={css['switch']}>
        <Segmented label={t('floor.view')} wide value={side} onChange={setSide} segments={[{ id: 'menu', name: t('order.menu') }, { id: 'check', name: t('order.check', { number: order.number }), badge: lineCount }]} />
      </div>
      <div className={css['desk']}>
        <div className={join(css['side'], side !== 'menu' && css['behind'])}>
          <MenuPanel menu={menu} orderType={order.orderType} isDisabled={!running || !may(addLines)} onItem={take} />
        </div>
        <div className={join(css['side'], side !== 'check' && css['behind'])}>
          <CheckPanel order={order} menu={menu} queue={queue} seat={seat} onSeat={setSeat} />
        </div>
      </div>
      {choosing && <ItemDialog key={choosing.id} menu={menu} item={choosing} orderType={order.orderType} covers={order.covers} seat={seat} onAdd={queue.add} onClose={() => setChoosing(null)} />}
    </div>
  );
}
