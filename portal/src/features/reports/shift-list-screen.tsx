import { getXReport, getZReport, listDays, listJournals, type ShiftView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ChartColumn, ChevronRight, DoorClosed, DoorOpen, TriangleAlert, CalendarCheck, ScrollText } from 'lucide-react';
import { joinFacts, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty, Page, Pill, Table } from '../../ui';
import { useMoney, useWallClock } from '../content';
import { useMay, usePlace } from '../session';
import { useShifts } from './api/list-shifts';
import css from './reports.module.css';

/** All shifts, newest first; each opens its X or its Z, for whoever may read that one: a drawer that somebody still has to count is not theirs to read (S4). */
export function ShiftListScreen() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const shifts = useShifts(locationId);
  return (
    <Page title={t('nav.reports')} subtitle={t('reports.lead')} actions={<Further />}>
      <Loaded query={shifts} rows={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.shifts);
          return rows.length === 0 ? <Empty icon={ChartColumn} title={t('reports.none')}>{t('reports.noneNext')}</Empty> : <ShiftTable shifts={rows} />;
        }}
      </Loaded>
      {shifts.hasNextPage && <Button size="lg" onPress={() => void shifts.fetchNextPage()} isPending={shifts.isFetchingNextPage}>{t('log.older')}</Button>}
    </Page>
  );
}

/** What lies beyond single shifts: days and the journal. */
function Further() {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <>
      {may(listJournals) && <Button icon={ScrollText} onPress={() => void navigate({ to: '/reports/journals' })}>{t('reports.journal.title')}</Button>}
      {may(listDays) && <Button icon={CalendarCheck} onPress={() => void navigate({ to: '/reports/days' })}>{t('reports.days')}</Button>}
    </>
  );
}

function ShiftTable({ shifts }: { shifts: readonly ShiftView[] }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const navigate = useNavigate();
  const may = useMay();
  const title = (shift: ShiftView): string => (shift.zNumber === null ? t('reports.x') : t('reports.zNumber', { number: shift.zNumber }));
  return (
    <Table
      label={t('nav.reports')}
      rows={shifts}
      keyOf={(shift) => shift.id}
      columns={[
        { id: 'report', name: t('reports.report'), cell: (shift) => <Button look="quiet" className={css['open']} isDisabled={!may(shift.zNumber === null ? getXReport : getZReport)} onPress={() => void navigate({ to: '/reports/$shiftId', params: { shiftId: shift.id } })}><span className={css['two']}>{title(shift)}<small>{joinFacts([wall.date(shift.businessDate), shift.registerName], locale)}</small></span><ChevronRight size={18} aria-hidden /></Button> },
        { id: 'date', name: t('shift.businessDate'), wideOnly: true, cell: (shift) => wall.date(shift.businessDate) },
        { id: 'register', name: t('shift.register'), wideOnly: true, cell: (shift) => shift.registerName },
        { id: 'opened', name: t('shift.openedAt'), wideOnly: true, cell: (shift) => joinFacts([wall.time(shift.openedAt), shift.openedByName], locale) },
        { id: 'closed', name: t('shift.closedAt'), wideOnly: true, cell: (shift) => joinFacts([shift.closedAt && wall.time(shift.closedAt), shift.closedByName], locale) },
        { id: 'state', name: t('common.state'), cell: (shift) => (shift.disputed ? <Pill tone="bad" icon={TriangleAlert}>{t('reports.disputed')}</Pill> : shift.state === 'open' ? <Pill tone="ok" icon={DoorOpen}>{t('shift.stateOpen')}</Pill> : <Pill tone="mute" icon={DoorClosed}>{t('shift.stateClosed')}</Pill>) },
        { id: 'difference', name: t('reports.overShort'), number: true, cell: (shift) => (shift.differenceMinor === null ? '' : money(shift.differenceMinor)) },
      ]}
    />
  );
}
