import { removeServiceCharge, restoreServiceCharge, type OrderView } from '@nova/pos/contracts';
import { RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { localized, useFormat, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button } from '../../ui';
import { useMoney } from '../content';
import { useMay } from '../session';
import { useRemoveServiceCharge } from './api/remove-service-charge';
import { useRestoreServiceCharge } from './api/restore-service-charge';
import css from './money.module.css';
import { ReasonDialog, type Why } from './reason-dialog';
import { useSettle } from './use-settle';

/** The service charge of a large party; it can be taken off with a reason, and put back. */
export function ServiceChargeRow({ order, running }: { order: OrderView; running: boolean }) {
  const { t, locale } = useWords();
  const may = useMay();
  const money = useMoney();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  const removal = useRemoveServiceCharge(order.id);
  const restoring = useRestoreServiceCharge(order.id);
  const settle = useSettle(order.id, close);
  const charge = order.serviceCharge;
  if (!charge || (charge.amountMinor === 0 && charge.removedReasonId === null)) return null;
  const off = charge.removedReasonId !== null;
  const name = `${localized(charge.name, locale)} ${format.percent(charge.ppm)}`;
  const params = { orderId: order.id };
  const remove = async (why: Why): Promise<void> => settle(await removal.run({ params, body: { version: order.version, ...why } }));
  const restore = async (): Promise<void> => settle(await restoring.run({ params, body: { version: order.version } }));
  return (
    <div className={css['reduction']} data-testid="service-charge">
      <dt>
        {off ? <><s>{name}</s> {t('order.money.takenOff')}</> : name}
        {running && !off && may(removeServiceCharge) && <Button look="quiet" icon={X} label={t('order.money.takeOff', { name })} onPress={() => setAsking(true)} isPending={removal.pending} />}
        {running && off && may(restoreServiceCharge) && <Button look="quiet" icon={RotateCcw} label={t('order.money.putBack', { name })} onPress={() => void restore()} isPending={restoring.pending} />}
        <CommandFailure command={restoring} />
      </dt>
      <dd>{money(charge.amountMinor)}</dd>
      {asking && <ReasonDialog title={t('order.money.takeOff', { name })} kind="service-charge" confirm={t('order.money.takeOffConfirm')} icon={X} command={removal} onConfirm={(why) => void remove(why)} onClose={close} />}
    </div>
  );
}
