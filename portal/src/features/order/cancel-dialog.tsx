import type { OrderView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Ban } from 'lucide-react';
import { useWords } from '../../i18n';
import { toast } from '../../ui';
import { useCancelOrder } from './api/cancel-order';
import { SecondTouchDialog } from './second-touch-dialog';
import { useSettle } from './use-settle';

/** A check on which nothing was fired or paid can go, with a reason. */
export function CancelDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const command = useCancelOrder(order.id);
  const settle = useSettle(order.id, onClose);
  const run = async (reasonId: string): Promise<void> => {
    const reply = await command.run({ params: { orderId: order.id }, body: { version: order.version, reasonId } });
    settle(reply);
    if (!reply) return;
    toast.ok(t('order.cancelled', { number: order.number }));
    void navigate({ to: '/' });
  };
  return <SecondTouchDialog title={t('order.cancel')} lead={t('order.cancelLead')} kind="cancel" icon={Ban} danger command={command} onConfirm={(reasonId) => void run(reasonId)} onClose={onClose} />;
}
