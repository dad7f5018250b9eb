import type { OrderLine } from '@nova/pos/contracts';
import { Flame, MessageSquareText, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { joinFacts, localized, useWords } from '../../i18n';
import { useAllergens, useMoney } from '../content';
import css from './check.module.css';

/** One line of the check; touch it to change it. A flame says that the kitchen has it. */
export function CheckLine({ line, discountMinor, onPress, isDisabled }: { line: OrderLine; discountMinor: number; onPress: () => void; isDisabled: boolean }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const allergens = useAllergens();
  const fired = line.firedQuantity >= line.quantity;
  const details = line.modifiers.map((modifier) => `${modifier.quantity > 1 ? `${modifier.quantity}× ` : ''}${localized(modifier.name, locale)}`);
  if (line.seat !== null) details.push(t('order.seatNumber', { number: line.seat }));
  return (
    <Button className={css['line'] ?? ''} onPress={onPress} isDisabled={isDisabled} data-fired={fired}>
      <span className={css['quantity']}>{line.quantity}</span>
      <span className={css['lineBody']}>
        <span className={css['lineName']}>{localized(line.name, locale)}</span>
        {details.length > 0 && <span className={css['details']}>{joinFacts(details, locale)}</span>}
        {line.note && <span className={css['note']}><MessageSquareText size={14} aria-hidden /> {line.note}</span>}
        {line.allergens.length > 0 && <span className={css['lineAllergens']}><TriangleAlert size={13} aria-hidden /> {allergens(line.allergens)}</span>}
      </span>
      <span className={css['lineEnd']}>
        {discountMinor > 0 && <s className={css['before']}>{money(line.totalMinor)}</s>}
        <span>{money(line.totalMinor - discountMinor)}</span>
        {line.firedQuantity > 0 && <span className={css['fired']}><Flame size={14} aria-hidden /> {fired ? t('order.fired') : t('order.firedSome', { count: line.firedQuantity })}</span>}
      </span>
    </Button>
  );
}
