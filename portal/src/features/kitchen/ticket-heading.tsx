import type { PassOrder, Ticket } from '@nova/pos/contracts';
import { AlarmClock, ArrowRightLeft, Clock, Flame, Timer } from 'lucide-react';
import { useWords } from '../../i18n';
import { stopwatch } from '../../ui';
import css from './kitchen.module.css';
import type { Lateness } from './late-state';

const icons = { fresh: Timer, warm: Clock, late: AlarmClock };

interface Place { readonly tableName: string; readonly orderName: string; readonly orderType: Ticket['orderType'] }

/** The table, else the guest's name, else how it is sold. */
export function usePlaceName(): (place: Place) => string {
  const { t } = useWords();
  return ({ tableName, orderName, orderType }) => (tableName ? t('floor.table', { name: tableName }) : orderName || t(`order.types.${orderType}`));
}

/** Where it goes and how long it has waited; lateness is colour, icon and word. */
export function TicketHeading({ of, since, late, now, movedFrom }: { of: Pick<Ticket | PassOrder, 'tableName' | 'orderName' | 'orderType' | 'priority'>; since: string; late: Lateness; now: number; movedFrom?: string | null }) {
  const { t } = useWords();
  const placeName = usePlaceName();
  const Icon = icons[late];
  return (
    <>
      <h2 className={css['place']}>{placeName(of)}</h2>
      <span className={css['age']}><Icon size={24} aria-hidden /> {stopwatch(since, now)}</span>
      <span className={css['flags']}>
        {of.priority === 'rush' && <span className={css['rush']}><Flame size={18} aria-hidden /> {t('kitchen.rush')}</span>}
        {late !== 'fresh' && <span className={css['lateWord']}>{t(late === 'late' ? 'kitchen.late' : 'kitchen.warm')}</span>}
        {movedFrom && <span className={css['lateWord']}><ArrowRightLeft size={16} aria-hidden /> {t('kitchen.movedFrom', { name: movedFrom })}</span>}
      </span>
    </>
  );
}
