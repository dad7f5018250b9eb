import type { OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import { localized, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Select, toast } from '../../ui';
import { useVenue } from '../content';
import { useCancelOrder } from './api/cancel-order';
import { rememberOrder } from './remember-order';

/** A check on which nothing was fired or paid can go, with a reason. */
export function CancelDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t, locale } = useWords();
  const { reasons } = useVenue();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const cancel = useCancelOrder(order.id);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const options = reasons.filter((reason) => reason.kind === 'cancel').map((reason) => ({ id: reason.id, name: localized(reason.name, locale) }));
  const run = async (): Promise<void> => {
    if (!reasonId) return;
    const reply = await cancel.run({ params: { orderId: order.id }, body: { version: order.version, reasonId } });
    if (!reply) return;
    rememberOrder(cache, reply.order);
    toast.ok(t('order.cancelled', { number: order.number }));
    void navigate({ to: '/' });
  };
  return (
    <Dialog title={t('order.cancel')} closeLabel={t('common.close')} role="alertdialog" isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('order.keep')}</Button>
        <Button look="danger" size="lg" icon={Ban} onPress={() => void run()} isPending={cancel.pending} isDisabled={!reasonId || (cancel.error?.unanswered ?? false)}>{t('order.cancel')}</Button>
      </>
    }>
      <p>{t('order.cancelLead')}</p>
      <Select label={t('shift.reason')} options={options} value={reasonId} onChange={setReasonId} placeholder={t('shift.chooseReason')} />
      <CommandFailure command={cancel} />
    </Dialog>
  );
}
