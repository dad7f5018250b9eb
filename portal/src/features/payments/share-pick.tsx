import type { OrderView } from '@nova/pos/contracts';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { useMoney } from '../content';
import css from './pay.module.css';

/** A share that is still to be paid, by its number. */
export const openShare = (order: OrderView, number: number | null): OrderView['shares'][number] | undefined => order.shares.find((share) => share.number === number && !share.paid && !share.pending && share.amountMinor > 0);

/** The open parts of a check that was divided: a touch takes money for one of them, another touch for the whole again. */
export function SharePick({ order, picked, onPick }: { order: OrderView; picked: number | undefined; onPick: (number: number | null) => void }) {
  const { t } = useWords();
  const money = useMoney();
  const open = order.shares.filter((share) => !share.paid && !share.pending && share.amountMinor > 0);
  if (open.length === 0) return null;
  return (
    <div role="group" aria-label={t('payments.shares')} className={css['shares']}>
      {open.map((share) => <Button key={share.number} aria-pressed={picked === share.number} look={picked === share.number ? 'primary' : 'secondary'} onPress={() => onPick(picked === share.number ? null : share.number)}>{t('payments.sharePick', { number: share.number })} · {money(share.amountMinor)}</Button>)}
    </div>
  );
}
