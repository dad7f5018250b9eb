import type { OrderView } from '@nova/pos/contracts';
import { ArrowRight, CircleCheck } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { useMoney } from '../content';
import css from './pay.module.css';

/** One purse of several has paid: its change, and what the others still owe. */
export function PartPaid({ order, share, changeMinor, onNext }: { order: OrderView; share: number; changeMinor: number; onNext: () => void }) {
  const { t } = useWords();
  const money = useMoney();
  return (
    <section className={css['done']}>
      <CircleCheck size={56} className={css['check']} aria-hidden />
      <h1>{t('payments.partPaid', { number: share })}</h1>
      <p className={css['changeLabel']}>{t('payments.change')}</p>
      <p className={css['changeAmount']} data-testid="change">{money(changeMinor)}</p>
      <p className={css['receipt']}>{t('payments.leftAfter')} <strong data-testid="still-due">{money(order.dueMinor)}</strong></p>
      <div className={css['doneActs']}><Button look="primary" size="xl" icon={ArrowRight} autoFocus onPress={onNext}>{t('payments.nextPart')}</Button></div>
    </section>
  );
}
