import type { FloorTable } from '@nova/platform/contracts';
import type { LiveTable } from '@nova/pos/contracts';
import { BellRing, Link2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { listed, useWords } from '../../i18n';
import { useNow } from '../../live';
import { elapsedMinutes, join } from '../../ui';
import { useMoney, useVenue } from '../content';
import { tableAttention, type Attention } from './attention';
import css from './floor.module.css';
import { tableLook, waitingIcon } from './table-look';
import { useAge } from './use-age';

interface TableTileProps {
  table: FloorTable;
  live: LiveTable | undefined;
  onPress: () => void;
  /** Chosen for what is being arranged. */
  isPicked?: boolean | undefined;
  /** Not for what is being arranged. */
  isOut?: boolean;
}

/** A table on the plan: whose turn it is, for how long, and what is owed. A wait that is due or late says so in words, colour and sign. */
export function TableTile({ table, live, onPress, isPicked, isOut = false }: TableTileProps) {
  const { t, locale } = useWords();
  const money = useMoney();
  const age = useAge();
  const now = useNow();
  const { rules, tables } = useVenue();
  const state = live?.state ?? 'free';
  const { tone, icon: Icon } = tableLook[state];
  const orders = live?.orders ?? [];
  const due = orders.reduce((sum, order) => sum + order.dueMinor, 0);
  const covers = orders.reduce((sum, order) => sum + order.covers, 0);
  const attention = tableAttention(live, rules.attention, now);
  const minutes = attention?.minutes ?? (live?.since == null || state === 'free' ? null : elapsedMinutes(live.since, now));
  const others = (live?.party?.tableIds ?? []).filter((id) => id !== table.id).map((id) => tables.find((each) => each.id === id)?.name ?? '').sort();
  const waits = attention !== null && attention.level !== 'calm' ? attention : null;
  const words = [
    t('floor.table', { name: table.name }), t(`floor.state.${state}`), others.length > 0 ? t('floor.joinedWith', { tables: listed(others, locale) }) : '', minutes === null ? t('floor.seats', { count: table.seats }) : age(minutes),
    due > 0 ? money(due) : '', waits ? `${t(`floor.waiting.${waits.stage}`)}${waits.level === 'late' ? ` (${t('floor.waitsLate')})` : ''}` : '', waits ? t('floor.attention') : '',
  ];
  return (
    <Button data-testid={`table-${table.name}`} data-state={state} data-attention={waits?.level ?? 'calm'} aria-label={words.filter(Boolean).join(', ')} {...(isPicked === undefined ? {} : { 'aria-pressed': isPicked })}
      onPress={onPress} isDisabled={isOut} className={join(css['tile'], css[tone], table.shape === 'round' && css['round'], waits && css[waits.level], isPicked && css['picked'])}>
      <span className={css['tileTop']}>
        <span className={css['tileName']}>{table.name}</span>
        {waits ? <BellRing size={20} className={css['bell']} aria-hidden /> : others.length > 0 ? <Link2 size={20} aria-hidden /> : <Icon size={20} aria-hidden />}
      </span>
      <span className={css['tileState']}>{others.length > 0 ? t('floor.joinedWith', { tables: listed(others, locale) }) : t(`floor.state.${state}`)}</span>
      {waits && <Waits attention={waits} />}
      <span className={css['tileFacts']}>
        <span>{minutes === null ? t('floor.seats', { count: table.seats }) : age(minutes)}</span>
        {covers > 0 && <span className={css['covers']}>{t('floor.covers', { count: covers })}</span>}
        {due > 0 && <strong>{money(due)}</strong>}
      </span>
      {orders.length > 1 && <span className={css['more']}>{t('floor.checks', { count: orders.length })}</span>}
    </Button>
  );
}

function Waits({ attention }: { attention: Attention }) {
  const { t } = useWords();
  const Icon = waitingIcon[attention.stage];
  return (
    <span className={css['waits']}>
      <Icon size={14} aria-hidden />
      <span>{t(`floor.waiting.${attention.stage}`)}</span>
      {attention.level === 'late' && <b>{t('floor.waitsLate')}</b>}
    </span>
  );
}
