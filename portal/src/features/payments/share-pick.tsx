import type { OrderView } from '@nova/pos/contracts';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { useMoney } from '../content';
import css from './pay.module.css';

/** The share that an amount pays, when it is still open and comes to just that. */
export const shareOf = (order: OrderView, number: number | null, amountMinor: number): number | undefined =>
  order.shares.find((share) => share.number === number && !share.paid && share.amountMinor === amountMinor)?.number;

/** The open parts of a check that was divided: a touch enters the amount of one. */
export function SharePick({ order, picked, onPick }: { order: OrderView; picked: number | null; onPick: (share: { number: number; amountMinor: number }) => void }) {
  const { t } = useWords();
  const money = useMoney();
  const open = order.shares.filter((share) => !share.paid && share.amountMinor > 0);
  if (open.length === 0) return null;
  return (
    <div role="group" aria-label={t('payments.shares')} className={css['shares']}>
      {open.map((share) => <Button key={share.number} aria-pressed={picked === share.number} look={picked === share.number ? 'primary' : 'secondary'} onPress={() => onPick(share)}>{t('payments.sharePick', { number: share.number })} · {money(share.amountMinor)}</Button>)}
    </div>
  );
}
