import type { OrderView } from '@nova/pos/contracts';
import { Landmark } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog } from '../../ui';
import { useSetTaxExempt } from './api/set-tax-exempt';
import { ReasonDialog, type Why } from './reason-dialog';
import { useSettle } from './use-settle';

/** Frees the guest of tax, with the certificate's number for the tax office; or takes that back. */
export function TaxExemptDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useWords();
  const command = useSetTaxExempt(order.id);
  const settle = useSettle(order.id, onClose);
  const set = async (exemption: Why | null): Promise<void> => settle(await command.run({ params: { orderId: order.id }, body: { version: order.version, exemption } }));
  if (order.taxExempt === null) {
    return <ReasonDialog title={t('order.money.taxExempt')} lead={t('order.money.taxExemptLead')} kind="tax-exempt" noteLabel={t('order.money.certificate')} confirm={t('order.money.taxExempt')} icon={Landmark} command={command} onConfirm={(why) => void set(why)} onClose={onClose} />;
  }
  return (
    <Dialog title={t('order.money.endExemption')} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('order.money.back')}</Button>
        <Button look="primary" size="lg" icon={Landmark} onPress={() => void set(null)} isPending={command.pending}>{t('order.money.endExemption')}</Button>
      </>
    }>
      <p>{t('order.money.endExemptionLead')}</p>
      <CommandFailure command={command} />
    </Dialog>
  );
}
