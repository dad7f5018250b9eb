import { addOpenItem, changeOrderType, discountOrder, holdCard, setTaxExempt, voidOrder, type OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { BadgePercent, CreditCard, FilePlus2, Landmark, MoreHorizontal, Repeat2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button, Dialog } from '../../ui';
import { HoldDialog } from '../check-money';
import { useVenue } from '../content';
import { useMay } from '../session';
import { OrderDiscountDialog } from './discount-dialog';
import { OpenItemDialog } from './open-item-dialog';
import { OrderTypeDialog } from './order-type-dialog';
import { rememberOrder } from './remember-order';
import { TaxExemptDialog } from './tax-exempt-dialog';
import { VoidOrderDialog } from './void-order-dialog';

type Act = 'more' | 'discount' | 'open-item' | 'type' | 'exempt' | 'hold' | 'void';

/** What is done to a check now and then; what is done all day has its own button. */
export function CheckMore({ order }: { order: OrderView }) {
  const { t } = useWords();
  const may = useMay();
  const cache = useQueryClient();
  const { tenderTypes } = useVenue();
  const [act, setAct] = useState<Act | null>(null);
  const close = (): void => setAct(null);
  const sold = order.lines.length > 0;
  const unpaid = order.paidMinor + order.pendingMinor === 0;
  const holds = tenderTypes.some((tender) => tender.kind === 'card' && tender.card?.mode !== 'off');
  return (
    <>
      <Button look="quiet" icon={MoreHorizontal} label={t('order.money.more')} onPress={() => setAct('more')} />
      {act === 'more' && (
        <Dialog title={t('order.money.more')} closeLabel={t('common.close')} isOpen onClose={close}>
          {may(discountOrder) && <Button size="xl" wide icon={BadgePercent} isDisabled={!sold} onPress={() => setAct('discount')}>{t('order.money.discount')}</Button>}
          {may(addOpenItem) && <Button size="xl" wide icon={FilePlus2} onPress={() => setAct('open-item')}>{t('order.money.openItem')}</Button>}
          {may(changeOrderType) && unpaid && <Button size="xl" wide icon={Repeat2} onPress={() => setAct('type')}>{t('order.money.orderType')}</Button>}
          {may(setTaxExempt) && <Button size="xl" wide icon={Landmark} isDisabled={!sold && order.taxExempt === null} onPress={() => setAct('exempt')}>{order.taxExempt ? t('order.money.endExemption') : t('order.money.taxExempt')}</Button>}
          {may(holdCard) && holds && <Button size="xl" wide icon={CreditCard} onPress={() => setAct('hold')}>{t('checkMoney.hold.title')}</Button>}
          {may(voidOrder) && unpaid && order.firedAt !== null && <Button size="xl" wide look="danger" icon={Undo2} onPress={() => setAct('void')}>{t('order.money.voidCheck')}</Button>}
        </Dialog>
      )}
      {act === 'discount' && <OrderDiscountDialog order={order} onClose={close} onDone={close} />}
      {act === 'open-item' && <OpenItemDialog order={order} onClose={close} />}
      {act === 'type' && <OrderTypeDialog order={order} onClose={close} />}
      {act === 'exempt' && <TaxExemptDialog order={order} onClose={close} />}
      {act === 'hold' && <HoldDialog order={order} onDone={(held) => rememberOrder(cache, held)} onClose={close} />}
      {act === 'void' && <VoidOrderDialog order={order} onClose={close} />}
    </>
  );
}
