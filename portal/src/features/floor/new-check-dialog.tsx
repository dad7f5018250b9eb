import type { OrderType } from '@nova/platform/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Bike, ShoppingBag, Utensils } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { Button, Dialog, Field, Segmented } from '../../ui';
import { useVenue } from '../content';
import { usePlace } from '../session';
import { useOpenOrder } from './api/open-order';
import { OpeningFailure } from './opening-failure';

const icons = { 'dine-in': Utensils, takeaway: ShoppingBag, delivery: Bike };

/** A check without a table: takeaway, delivery, or somebody at the bar, found again by name. */
export function NewCheckDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { locationId } = usePlace();
  const { orderTypes } = useVenue();
  const navigate = useNavigate();
  // Each dialog asks for a check of its own: one that was never answered holds up no other guest.
  const [asking] = useState(newId);
  const opening = useOpenOrder(asking);
  const [name, setName] = useState('');
  const [orderType, setOrderType] = useState<OrderType>(orderTypes.includes('takeaway') ? 'takeaway' : (orderTypes[0] ?? 'dine-in'));
  const open = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    const orderId = await opening.open({ locationId, tableId: null, orderType, name: name.trim(), covers: orderType === 'dine-in' ? 1 : 0, alongside: false });
    if (orderId) void navigate({ to: '/orders/$orderId', params: { orderId } });
  };
  return (
    <Dialog title={t('floor.newCheck')} closeLabel={t('common.close')} isOpen onClose={onClose}>
      <form onSubmit={(event) => void open(event)} style={{ display: 'contents' }}>
        <Segmented label={t('order.type')} wide value={orderType} onChange={setOrderType} segments={orderTypes.map((type) => ({ id: type, name: t(`order.types.${type}`), icon: icons[type] }))} />
        <Field label={t('floor.guestName')} help={t('floor.guestNameHelp')} value={name} onChange={setName} maxLength={60} autoFocus />
        <OpeningFailure command={opening} tableId={null} onAlongside={() => void open()} />
        <Button type="submit" look="primary" size="xl" wide isPending={opening.pending} isDisabled={opening.error?.unanswered ?? false}>{t('floor.openCheck')}</Button>
      </form>
    </Dialog>
  );
}
