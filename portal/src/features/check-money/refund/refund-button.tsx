import { refundOrder, type OrderView } from '@nova/pos/contracts';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui';
import { useMay } from '../../session';
import { RefundDialog } from './refund-dialog';
import { mayRefund } from './refundable';

/** The way into a refund, where there is something to give back and somebody who may. */
export function RefundButton({ order, size = 'md', onDone }: { order: OrderView; size?: 'md' | 'lg'; onDone: (order: OrderView) => void }) {
  const { t } = useWords();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may(refundOrder) || (!open && !mayRefund(order))) return null;
  return (
    <>
      <Button size={size} icon={Undo2} onPress={() => setOpen(true)}>{t('checkMoney.refund.act')}</Button>
      {open && <RefundDialog order={order} onDone={onDone} onClose={() => setOpen(false)} />}
    </>
  );
}
