import type { OrderOperation, OrderView } from '@nova/pos/contracts';
import { LockOpen } from 'lucide-react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, toast } from '../../ui';
import { useMoney } from '../content';
import { useReleaseHold } from './api/release-hold';
import { Asking } from './asking';
import { cameThrough } from './attempt';

interface ReleaseDialogProps { order: OrderView; hold: OrderOperation; onDone: (order: OrderView) => void; onClose: () => void }

/** Nothing is taken, and what the hold claimed is due again. */
export function ReleaseDialog({ order, hold, onDone, onClose }: ReleaseDialogProps) {
  const { t } = useWords();
  const money = useMoney();
  const command = useReleaseHold(hold.id);
  const release = async (): Promise<void> => {
    const reply = await command.run({ params: { orderId: order.id, holdId: hold.id }, body: { voidId: newId(), version: order.version } });
    if (!reply) return;
    onDone(reply.order);
    onClose();
    if (cameThrough(reply)) toast.ok(t('checkMoney.hold.released'));
  };
  return (
    <Dialog role="alertdialog" title={t('checkMoney.hold.release')} closeLabel={t('common.close')} isOpen onClose={onClose} footer={!command.pending && (
      <>
        <Button size="lg" onPress={onClose}>{t('log.leaveIt')}</Button>
        <Button look="danger" size="lg" icon={LockOpen} onPress={() => void release()} isDisabled={command.error?.unanswered ?? false}>{t('checkMoney.hold.release')}</Button>
      </>
    )}>
      {command.pending ? <Asking /> : <p>{t('checkMoney.hold.releaseLead', { amount: money(hold.amountMinor + hold.tipMinor) })}</p>}
      <CommandFailure command={command} />
    </Dialog>
  );
}
