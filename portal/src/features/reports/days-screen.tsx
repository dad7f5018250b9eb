import { closeDay, printDay, type DayClose, type listDays } from '@nova/pos/contracts';
import type { Reply } from '@nova/platform/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, CalendarCheck, Copy, DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../api';
import { listed, localized, useWords } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Button, Card, Empty, Page, Pill, toast } from '../../ui';
import { useMoney, useWallClock } from '../content';
import { usePrintDay } from '../printing';
import { useMay, usePlace } from '../session';
import { useCloseDay } from './api/close-day';
import { CloseDayDialog } from './close-day-dialog';
import { useDays } from './api/list-days';
import { OrderStatusButton } from './order-status-button';
import css from './reports.module.css';

type Day = Reply<typeof listDays>['days'][number];

/** The business days of a place: each is closed once, over all its Zs (S9). */
export function DaysScreen() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const navigate = useNavigate();
  const days = useDays(locationId);
  return (
    <Page title={t('reports.days')} subtitle={t('reports.dayLead')} actions={<Button icon={ArrowLeft} onPress={() => void navigate({ to: '/reports' })}>{t('reports.all')}</Button>}>
      <Loaded query={days} rows={4} height={120}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.days);
          return rows.length === 0 ? <Empty icon={CalendarCheck} title={t('reports.daysNone')} /> : <div className={css['columns']}>{rows.map((day) => <DayCard key={day.businessDate} day={day} locationId={locationId} />)}</div>;
        }}
      </Loaded>
      {days.hasNextPage && <Button size="lg" onPress={() => void days.fetchNextPage()} isPending={days.isFetchingNextPage}>{t('reports.olderDays')}</Button>}
    </Page>
  );
}

function DayCard({ day, locationId }: { day: Day; locationId: string }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  const money = useMoney();
  const may = useMay();
  const command = useCloseDay(day.businessDate);
  const [asking, setAsking] = useState(false);
  const close = async (): Promise<void> => {
    const reply = await command.run({ params: { businessDate: day.businessDate }, body: { dayCloseId: newId(), locationId } });
    if (reply) toast.ok(t('reports.dayClosed'), [money(reply.dayClose.grossMinor), t(reply.jobId === null ? 'reports.dayNoPrinter' : 'reports.dayPrinting')].join(' · '));
  };
  const running = day.openShifts.length > 0;
  return (
    <Card title={wall.date(day.businessDate)} actions={day.close
      ? <Pill tone="mute" icon={CalendarCheck}>{t('reports.dayNumber', { number: day.close.number })}</Pill>
      : running && <Pill tone="ok" icon={DoorOpen}>{t('reports.dayOpenShifts', { names: listed(day.openShifts.map((shift) => shift.registerName), locale) })}</Pill>}>
      {day.close ? <DayTotals close={day.close} /> : <dl className={css['sums']}><div className={css['sum']}><dt>{t('reports.gross')}</dt><dd>{money(day.grossMinor)}</dd></div><div><dt>{t('reports.zs')}</dt><dd>{day.closedShifts}</dd></div></dl>}
      <CommandFailure command={command} />
      {!day.close && may(closeDay) && <Button look="primary" size="lg" icon={CalendarCheck} onPress={() => setAsking(true)} isPending={command.pending} isDisabled={running || (command.error?.unanswered ?? false)}>{t('reports.closeDay')}</Button>}
      {asking && <CloseDayDialog businessDate={day.businessDate} onConfirm={() => { setAsking(false); void close(); }} onClose={() => setAsking(false)} />}
      {day.close && may(printDay) && <PrintDay dayCloseId={day.close.id} />}
      <OrderStatusButton locationId={locationId} businessDate={day.businessDate} />
    </Card>
  );
}

/** The report of a closed day once more; the copy says DUPLICATE and is counted. */
function PrintDay({ dayCloseId }: { dayCloseId: string }) {
  const { t } = useWords();
  const command = usePrintDay(dayCloseId);
  const print = async (): Promise<void> => { if (await command.run({ params: { dayCloseId }, body: {} })) toast.ok(t('reports.dayPrinting')); };
  return (
    <>
      <CommandFailure command={command} />
      <Button icon={Copy} onPress={() => void print()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{t('reports.dayPrintAgain')}</Button>
    </>
  );
}

function DayTotals({ close }: { close: DayClose }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const rows = [
    ...close.tenders.map((tender) => ({ name: localized(tender.name, locale), minor: tender.amountMinor })),
    ...(close.refunds ?? []).map((tender) => ({ name: `${t('checkMoney.refund.list')} · ${localized(tender.name, locale)}`, minor: -(tender.amountMinor + tender.tipMinor) })),
    { name: t('reports.net'), minor: close.netMinor }, { name: t('reports.tax'), minor: close.taxMinor }, { name: t('payments.tip'), minor: close.tipsMinor },
    { name: t('reports.tipOut'), minor: -close.tipOutMinor }, { name: t('reports.difference'), minor: close.differenceMinor }, { name: t('reports.intoSafe'), minor: close.safeMinor },
  ];
  return (
    <dl className={css['sums']}>
      <div className={css['sum']}><dt>{t('reports.gross')}</dt><dd>{money(close.grossMinor)}</dd></div>
      {rows.map((row) => <div key={row.name}><dt>{row.name}</dt><dd>{money(row.minor)}</dd></div>)}
      {close.zs.map((z) => <div key={z.shiftId}><dt>{`${z.registerName} · ${t('reports.zNumber', { number: z.zNumber })}${z.disputed ? ` · ${t('reports.disputed')}` : ''}`}</dt><dd>{money(z.grossMinor)}</dd></div>)}
    </dl>
  );
}
