import { orderTypes, type OrderType } from '@nova/platform/contracts';
import type { OrderView } from '@nova/pos/contracts';
import { Bike, Repeat2, ShoppingBag, Utensils } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Segmented } from '../../ui';
import { useVenue } from '../content';
import { useChangeOrderType } from './api/change-order-type';
import { useSettle } from './use-settle';

const icons = { 'dine-in': Utensils, takeaway: ShoppingBag, delivery: Bike };

/** Sells the check in another way, at its own prices and taxes. */
export function OrderTypeDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useWords();
  const venue = useVenue();
  const command = useChangeOrderType(order.id);
  const settle = useSettle(order.id, onClose);
  const [orderType, setOrderType] = useState<OrderType>(order.orderType);
  const run = async (): Promise<void> => settle(await command.run({ params: { orderId: order.id }, body: { version: order.version, orderType } }));
  return (
    <Dialog title={t('order.money.orderType')} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('order.money.back')}</Button>
        <Button look="primary" size="lg" icon={Repeat2} onPress={() => void run()} isPending={command.pending} isDisabled={orderType === order.orderType || (command.error?.unanswered ?? false)}>{t('order.money.change')}</Button>
      </>
    }>
      <p>{t('order.money.orderTypeLead')}</p>
      <Segmented label={t('order.type')} wide value={orderType} onChange={setOrderType} segments={orderTypes.filter((type) => venue.orderTypes.includes(type)).map((type) => ({ id: type, name: t(`order.types.${type}`), icon: icons[type] }))} />
      <CommandFailure command={command} actions={command.error?.code === 'version_conflict' && <Button look="primary" onPress={() => void run()}>{t('order.money.asItIsNow')}</Button>} />
    </Dialog>
  );
}
