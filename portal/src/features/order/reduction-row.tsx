import { removeAdjustment, type Adjustment, type OrderView } from '@nova/pos/contracts';
import { X } from 'lucide-react';
import { localized, useFormat, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button } from '../../ui';
import { useMoney, useVenue } from '../content';
import { useMay } from '../session';
import { useRemoveAdjustment } from './api/remove-adjustment';
import css from './money.module.css';
import { useSettle } from './use-settle';

const nothing = (): void => undefined;

/** A discount or comp by its reason, what it takes, and who said yes is in the history. */
export function ReductionRow({ order, adjustment, canRemove }: { order: OrderView; adjustment: Adjustment; canRemove: boolean }) {
  const { t, locale } = useWords();
  const may = useMay();
  const money = useMoney();
  const format = useFormat();
  const { reasons } = useVenue();
  const command = useRemoveAdjustment(adjustment.id);
  const settle = useSettle(order.id, nothing);
  const reason = reasons.find((each) => each.id === adjustment.reasonId);
  const kind = t(adjustment.kind === 'comp' ? 'order.money.comp' : 'order.money.discount');
  const share = adjustment.kind === 'discount' && adjustment.mode === 'percent' ? ` ${format.percent(adjustment.value)}` : '';
  const name = `${reason ? `${kind}: ${localized(reason.name, locale)}` : kind}${share}`;
  const remove = async (): Promise<void> => settle(await command.run({ params: { orderId: order.id, adjustmentId: adjustment.id }, body: {} }));
  return (
    <div className={css['reduction']}>
      <dt>
        {name}
        {canRemove && may(removeAdjustment) && <Button look="quiet" icon={X} label={t('order.money.takeOff', { name })} onPress={() => void remove()} isPending={command.pending} />}
        <CommandFailure command={command} />
      </dt>
      <dd>{money(-adjustment.amountMinor)}</dd>
    </div>
  );
}
