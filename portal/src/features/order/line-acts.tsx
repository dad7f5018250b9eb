import { compLine, discountLine, voidLine, type OrderLine, type OrderView } from '@nova/pos/contracts';
import { BadgePercent, HandHeart, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { useMay } from '../session';
import { CompDialog } from './comp-dialog';
import { LineDiscountDialog } from './discount-dialog';
import { LineReductions } from './line-reductions';
import css from './money.module.css';
import { VoidLineDialog } from './void-line-dialog';

/** What can be done with the money of a line. Taking back is for what the kitchen has; before that it is simply removed (O6). */
export function LineActs({ order, line, onDone }: { order: OrderView; line: OrderLine; onDone: () => void }) {
  const { t } = useWords();
  const may = useMay();
  const [dialog, setDialog] = useState<'discount' | 'comp' | 'void' | null>(null);
  const close = (): void => setDialog(null);
  const free = line.totalMinor - line.discountMinor === 0;
  return (
    <>
      <LineReductions order={order} line={line} />
      <div className={css['lineActs']}>
        {may(discountLine) && <Button size="lg" icon={BadgePercent} isDisabled={free} onPress={() => setDialog('discount')}>{t('order.money.discount')}</Button>}
        {may(compLine) && <Button size="lg" icon={HandHeart} isDisabled={free} onPress={() => setDialog('comp')}>{t('order.money.comp')}</Button>}
        {may(voidLine) && line.firedQuantity > 0 && <Button size="lg" icon={Undo2} onPress={() => setDialog('void')}>{t('order.money.void')}</Button>}
      </div>
      {dialog === 'discount' && <LineDiscountDialog order={order} line={line} onClose={close} onDone={onDone} />}
      {dialog === 'comp' && <CompDialog order={order} line={line} onClose={close} onDone={onDone} />}
      {dialog === 'void' && <VoidLineDialog order={order} line={line} onClose={close} onDone={onDone} />}
    </>
  );
}
