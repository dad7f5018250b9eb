import type { OrderOperation, OrderView } from '@nova/pos/contracts';
import { HandCoins } from 'lucide-react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Field, toast } from '../../ui';
import { useMoney } from '../content';
import { useAmountField } from './use-amount-field';
import { useCaptureHold } from './api/capture-hold';
import { Asking } from './asking';
import { cameThrough } from './attempt';
import css from './check-money.module.css';

interface CaptureDialogProps {
  order: OrderView;
  hold: OrderOperation;
  /** The most that may be taken, tip included. */
  capturableMinor: number;
  onDone: (order: OrderView) => void;
  onClose: () => void;
}

/** Takes what the check comes to out of a hold, with a tip as far as the hold reaches; the rest goes back to the guest (P4). */
export function CaptureDialog({ order, hold, capturableMinor, onDone, onClose }: CaptureDialogProps) {
  const { t } = useWords();
  const money = useMoney();
  const command = useCaptureHold(hold.id);
  const leftMinor = Math.max(0, order.totalMinor - order.paidMinor);
  const amount = useAmountField(Math.min(leftMinor, capturableMinor));
  const tip = useAmountField(0);
  const sumMinor = (amount.minor ?? 0) + (tip.minor ?? 0);
  const fits = amount.minor !== null && amount.minor > 0 && amount.minor <= leftMinor && tip.minor !== null && sumMinor <= capturableMinor;
  const take = async (): Promise<void> => {
    if (!fits || amount.minor === null || tip.minor === null) return;
    const reply = await command.run({ params: { orderId: order.id, holdId: hold.id }, body: { captureId: newId(), version: order.version, amountMinor: amount.minor, tipMinor: tip.minor } });
    if (!reply) return;
    onDone(reply.order);
    onClose();
    if (cameThrough(reply)) toast.ok(t('checkMoney.hold.taken', { amount: money(sumMinor) }));
  };
  const tooMuch = sumMinor > capturableMinor ? t('checkMoney.hold.tooMuch', { amount: money(capturableMinor) }) : undefined;
  return (
    <Dialog title={t('checkMoney.hold.takeTitle', { amount: money(capturableMinor) })} closeLabel={t('common.close')} isOpen onClose={onClose}
      footer={!command.pending && <Button look="primary" size="xl" icon={HandCoins} onPress={() => void take()} isDisabled={!fits || (command.error?.unanswered ?? false)}>{t('checkMoney.hold.takeConfirm', { amount: money(sumMinor) })}</Button>}>
      {command.pending ? <Asking /> : (
        <div className={css['fields']}>
          <Field label={t('checkMoney.hold.takeAmount')} inputMode="decimal" value={amount.typed} onChange={amount.type} error={amount.minor === null ? t('common.notAnAmount') : amount.minor > leftMinor ? t('errors.amount_exceeds_due.title') : undefined} />
          <Field label={t('checkMoney.hold.tip')} inputMode="decimal" value={tip.typed} onChange={tip.type} error={tip.minor === null ? t('common.notAnAmount') : tooMuch} />
          {fits && sumMinor < capturableMinor && <p>{t('checkMoney.hold.rest', { amount: money(capturableMinor - sumMinor) })}</p>}
        </div>
      )}
      <CommandFailure command={command} />
    </Dialog>
  );
}
