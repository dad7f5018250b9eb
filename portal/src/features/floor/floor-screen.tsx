import type { FloorTable } from '@nova/platform/contracts';
import { moveTable, openOrder } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Bell, BellOff, LayoutGrid, Map as MapIcon, Move, ShoppingBag } from 'lucide-react';
import { useMemo, useState } from 'react';
import { localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Segmented, Skeleton } from '../../ui';
import { useVenue } from '../content';
import { useMay, usePlace } from '../session';
import { EnrolHint } from '../devices';
import { NoShift } from '../shift';
import { useTables } from './api/list-tables';
import { isPicked, mayPick } from './arrange';
import { ArrangeBar } from './arrange-bar';
import { FloorPlan } from './floor-plan';
import css from './floor.module.css';
import { MeetingDialog } from './meeting-dialog';
import { NewCheckDialog } from './new-check-dialog';
import { OpenChecks } from './open-checks';
import { TableDialog } from './table-dialog';
import { TableTile } from './table-tile';
import { TableActs } from './table-acts';
import { useArranging } from './use-arranging';
import { useAttentionLevels } from './use-attention';
import { useAttentionSound } from './use-attention-sound';
import { useFloorView } from './use-floor-view';

/** Home: who sits where, for how long, and what they owe. */
export function FloorScreen() {
  const { t, locale } = useWords();
  const { locationId } = usePlace();
  const venue = useVenue();
  const may = useMay();
  const navigate = useNavigate();
  const tables = useTables(locationId);
  const areas = useMemo(() => [...venue.areas].sort((a, b) => a.sort - b.sort), [venue.areas]);
  const [areaId, setAreaId] = useState(areas[0]?.id ?? '');
  const { view, setView } = useFloorView();
  const [chosen, setChosen] = useState<FloorTable | null>(null);
  const [newCheck, setNewCheck] = useState(false);
  const live = useMemo(() => new Map((tables.data ?? []).map((table) => [table.tableId, table])), [tables.data]);
  const inArea = venue.tables.filter((table) => table.areaId === areaId);
  const busyIn = (id: string): number => venue.tables.filter((table) => table.areaId === id && (live.get(table.id)?.state ?? 'free') !== 'free').length;

  const desk = useArranging(live);
  const levels = useAttentionLevels(tables.data);
  const sound = useAttentionSound(levels);
  const waiting = [...levels.values()].filter((level) => level !== 'calm').length;
  const press = (table: FloorTable): void => {
    if (desk.arranging) return desk.pick(table);
    const only = live.get(table.id)?.orders;
    if (only?.length === 1 && only[0]) void navigate({ to: '/orders/$orderId', params: { orderId: only[0].id } });
    else setChosen(table);
  };

  return (
    <div className={css['screen']}>
      <h1 className="visually-hidden">{t('nav.floor')}</h1>
      <EnrolHint />
      <NoShift />
      <div className={css['bar']}>
        <Segmented label={t('floor.areas')} value={areaId} onChange={setAreaId} segments={areas.map((area) => ({ id: area.id, name: localized(area.name, locale), badge: busyIn(area.id) }))} />
        <span className={css['barEnd']}>
          {waiting > 0 && <span className={css['waitingCount']} role="status">{t('floor.waitingCount', { count: waiting })}</span>}
          <Button look="quiet" icon={sound.on ? Bell : BellOff} label={t(sound.on ? 'floor.soundOn' : 'floor.soundOff')} aria-pressed={sound.on} onPress={sound.toggle} />
          {may(moveTable) && <Button icon={Move} aria-pressed={desk.arranging !== null} onPress={desk.arranging ? desk.stop : desk.start}>{t('floor.arrange')}</Button>}
          <Segmented label={t('floor.view')} value={view} onChange={setView} segments={[{ id: 'plan', name: t('floor.plan'), icon: MapIcon }, { id: 'list', name: t('floor.list'), icon: LayoutGrid }]} />
          {may(openOrder) && <Button look="primary" icon={ShoppingBag} onPress={() => setNewCheck(true)}>{t('floor.newCheck')}</Button>}
        </span>
      </div>
      <ArrangeBar desk={desk} />
      <div className={css['body']}>
        <Loaded query={tables} skeleton={<Skeleton rows={5} height={96} label={t('common.loading')} />}>
          {() => view === 'plan'
            ? <FloorPlan tables={inArea} live={live} onTable={press} arranging={desk.arranging} />
            : <div className={css['list']}>{inArea.map((table) => <TableTile key={table.id} table={table} live={live.get(table.id)} onPress={() => press(table)} isPicked={isPicked(desk.arranging, table.id)} isOut={desk.arranging !== null && !mayPick(desk.arranging, table, live.get(table.id))} />)}</div>}
        </Loaded>
        <OpenChecks />
      </div>
      {chosen && <TableDialog table={chosen} live={live.get(chosen.id)} onClose={() => setChosen(null)} />}
      {desk.chosen && <TableActs table={desk.chosen} live={live.get(desk.chosen.id)} onBegin={desk.begin} onClose={desk.closeTable} />}
      {desk.meeting && <MeetingDialog meeting={desk.meeting} desk={desk} />}
      {newCheck && <NewCheckDialog onClose={() => setNewCheck(false)} />}
    </div>
  );
}
