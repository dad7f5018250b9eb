import type { OrderView } from '@nova/pos/contracts';
import { Equal } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Stepper } from '../../ui';
import { useMoney } from '../content';
import { evenParts } from './even-parts';
import css from './split.module.css';
import { usePlan } from './use-plan';

/** What is due in equal parts; the odd cents go to the first ones. */
export function SplitEvenly({ order }: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const { command, plan } = usePlan(order);
  const [count, setCount] = useState(Math.min(50, Math.max(2, order.covers)));
  const parts = evenParts(order.dueMinor, count);
  return (
    <section className={css['parts']} aria-label={t('split.evenly')}>
      <Stepper label={t('split.parts')} value={count} onChange={setCount} min={2} max={50} words={{ less: t('common.less'), more: t('common.more') }} />
      <ol className={css['partList']} tabIndex={0} aria-label={t('split.evenly')}>{parts.map((minor, nth) => <li key={nth}><span>{t('split.part', { number: nth + 1 })}</span><strong>{money(minor)}</strong></li>)}</ol>
      <footer className={css['foot']}>
        <span>{t('split.sumParts')} <strong data-testid="split-sum">{money(parts.reduce((sum, minor) => sum + minor, 0))}</strong></span>
        <CommandFailure command={command} />
        <Button look="primary" size="xl" icon={Equal} isPending={command.pending} isDisabled={order.dueMinor < count || (command.error?.unanswered ?? false)} onPress={() => void plan({ mode: 'even', count })}>{t('split.planEven', { count })}</Button>
      </footer>
    </section>
  );
}
