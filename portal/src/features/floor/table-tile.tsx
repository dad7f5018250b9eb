import type { FloorTable } from '@nova/platform/contracts';
import type { LiveTable } from '@nova/pos/contracts';
import { BellRing } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { elapsedMinutes, join } from '../../ui';
import { useMoney } from '../content';
import css from './floor.module.css';
import { tableLook, wantsAttention } from './table-look';
import { useAge } from './use-age';

interface TableTileProps {
  table: FloorTable;
  live: LiveTable | undefined;
  onPress: () => void;
  style?: React.CSSProperties;
}

export function TableTile({ table, live, onPress, style }: TableTileProps) {
  const { t } = useWords();
  const money = useMoney();
  const age = useAge();
  const state = live?.state ?? 'free';
  const { tone, icon: Icon } = tableLook[state];
  const orders = live?.orders ?? [];
  const due = orders.reduce((sum, order) => sum + order.dueMinor, 0);
  const covers = orders.reduce((sum, order) => sum + order.covers, 0);
  const minutes = useMinutes(state === 'free' ? null : (live?.since ?? null));
  const attention = minutes !== null && wantsAttention(state, minutes);
  const words = [t('floor.table', { name: table.name }), t(`floor.state.${state}`), minutes === null ? t('floor.seats', { count: table.seats }) : age(minutes), due > 0 ? money(due) : '', attention ? t('floor.attention') : ''];
  return (
    <Button data-testid={`table-${table.name}`} data-state={state} aria-label={words.filter(Boolean).join(', ')} onPress={onPress} className={join(css['tile'], css[tone], table.shape === 'round' && css['round'])} {...(style ? { style } : {})}>
      <span className={css['tileTop']}>
        <span className={css['tileName']}>{table.name}</span>
        {attention ? <BellRing size={20} className={css['bell']} aria-hidden /> : <Icon size={20} aria-hidden />}
      </span>
      <span className={css['tileState']}>{t(`floor.state.${state}`)}</span>
      <span className={css['tileFacts']}>
        <span>{minutes === null ? t('floor.seats', { count: table.seats }) : age(minutes)}</span>
        {covers > 0 && <span className={css['covers']}>{t('floor.covers', { count: covers })}</span>}
        {due > 0 && <strong>{money(due)}</strong>}
      </span>
      {orders.length > 1 && <span className={css['more']}>{t('floor.checks', { count: orders.length })}</span>}
    </Button>
  );
}

function useMinutes(since: string | null): number | null {
  const now = useNow();
  return since === null ? null : elapsedMinutes(since, now);
}
