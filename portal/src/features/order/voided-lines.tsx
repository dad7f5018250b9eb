import type { OrderView } from '@nova/pos/contracts';
import { localized, useWords } from '../../i18n';
import { useMoney } from '../content';
import css from './money.module.css';

/** What was taken back after the kitchen had it: no longer owed, but not forgotten. */
export function VoidedLines({ order }: { order: OrderView }) {
  const { t, locale } = useWords();
  const money = useMoney();
  if (order.voidedLines.length === 0) return null;
  return (
    <section className={css['voided']} aria-label={t('order.states.voided')}>
      <h2>{t('order.states.voided')}</h2>
      <ul>{order.voidedLines.map((line) => <li key={line.id}><s>{line.quantity} × {localized(line.name, locale)}</s><s>{money(line.totalMinor)}</s></li>)}</ul>
    </section>
  );
}
