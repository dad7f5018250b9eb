import type { OrderView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useWords } from '../../i18n';
import { toast } from '../../ui';
import { useVoidOrder } from './api/void-order';
import { ReasonDialog, type Why } from './reason-dialog';
import { useSettle } from './use-settle';

/** Takes a whole check back that the kitchen had something of. */
export function VoidOrderDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const command = useVoidOrder(order.id);
  const settle = useSettle(order.id, onClose);
  const run = async (why: Why): Promise<void> => {
    const reply = await command.run({ params: { orderId: order.id }, body: { version: order.version, ...why } });
    settle(reply);
    if (!reply) return;
    toast.ok(t('order.money.checkVoided', { number: order.number }));
    void navigate({ to: '/' });
  };
  return <ReasonDialog title={t('order.money.voidCheck')} lead={t('order.money.voidCheckLead')} kind="void" confirm={t('order.money.voidCheck')} icon={Undo2} danger command={command} onConfirm={(why) => void run(why)} onClose={onClose} />;
}
