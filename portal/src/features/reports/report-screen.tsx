import { getLedger } from '@nova/payments/contracts';
import { printReport, type ShiftReport } from '@nova/pos/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, Printer, TriangleAlert } from 'lucide-react';
import { joinFacts, localized, useFormat, useWords } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Bars, Button, Card, Notice, Page, Shares, toast } from '../../ui';
import { useMoney, useWallClock } from '../content';
import { usePrintReport } from '../printing';
import { useMay, usePlace } from '../session';
import { useReport } from './api/get-report';
import { CorrectionTable } from './correction-table';
import { DrawerTable } from './drawer-table';
import { LedgerTable } from './ledger-table';
import css from './reports.module.css';
import { CashierTable, CountTable } from './people-tables';
import { LateTable, RefundTable } from './refund-tables';
import { TaxTable } from './tax-table';

export function ReportScreen() {
  const { shiftId } = useParams({ from: '/shell/reports/$shiftId' });
  const { locationId } = usePlace();
  const report = useReport(locationId, shiftId);
  return <Loaded query={report} rows={5} height={120}>{(found) => <Report report={found} />}</Loaded>;
}

/** One layout for X and Z, as one function computes both (S3). */
function Report({ report }: { report: ShiftReport }) {
  const { t, locale } = useWords();
  const may = useMay();
  const wall = useWallClock();
  const money = useMoney();
  const navigate = useNavigate();
  const { shift } = report;
  const print = usePrintReport(shift.id);
  const run = async (): Promise<void> => {
    if (await print.run({ params: { shiftId: shift.id }, body: {} })) toast.ok(t('reports.printing'));
  };
  return (
    <Page
      title={report.zNumber === null ? t('reports.x') : t('reports.zNumber', { number: report.zNumber })}
      subtitle={joinFacts([shift.registerName, wall.date(shift.businessDate), `${wall.time(shift.openedAt)} – ${wall.time(shift.closedAt ?? report.madeAt)}`], locale)}
      actions={
        <>
          <Button icon={ArrowLeft} onPress={() => void navigate({ to: '/reports' })}>{t('reports.all')}</Button>
          {may(printReport) && <Button look="primary" icon={Printer} onPress={() => void run()} isPending={print.pending} isDisabled={print.error?.unanswered ?? false}>{t('reports.print')}</Button>}
        </>
      }
    >
      <CommandFailure command={print} />
      {shift.disputed && <Notice tone="bad" icon={TriangleAlert} title={t('reports.disputed')}>{money(shift.differenceMinor ?? 0)}</Notice>}
      <Figures report={report} />
      <div className={css['flow']}>
        <SalesByHour report={report} />
        <Tenders report={report} />
        <TaxTable report={report} />
        <RefundTable report={report} />
        <LateTable report={report} />
        <CorrectionTable report={report} />
        <DrawerTable report={report} />
        <CountTable report={report} />
        <CashierTable report={report} />
        {may(getLedger) && <LedgerTable shift={shift} />}
      </div>
      <Proof report={report} />
    </Page>
  );
}

function Figures({ report }: { report: ShiftReport }) {
  const { t } = useWords();
  const money = useMoney();
  const format = useFormat();
  const figures = [
    { name: t('reports.gross'), value: money(report.grossMinor) },
    { name: t('reports.net'), value: money(report.netMinor) },
    { name: t('reports.tax'), value: money(report.taxMinor) },
    { name: t('payments.tip'), value: money(report.tipsMinor) },
    { name: t('reports.closedChecks'), value: format.number(report.orders.closed) },
    { name: t('reports.openChecks'), value: format.number(report.orders.open) },
    { name: t('reports.cancelledChecks'), value: format.number(report.orders.cancelled) },
    { name: t('floor.guests'), value: format.number(report.orders.covers) },
  ];
  return <dl className={css['figures']}>{figures.map((figure) => <div key={figure.name}><dt>{figure.name}</dt><dd>{figure.value}</dd></div>)}</dl>;
}

function SalesByHour({ report }: { report: ShiftReport }) {
  const { t } = useWords();
  const money = useMoney();
  if (report.byHour.length === 0) return null;
  return <Card><Bars label={t('reports.byHour')} bars={report.byHour.map((hour) => ({ id: String(hour.hour), name: String(hour.hour), value: hour.grossMinor, text: money(hour.grossMinor) }))} /></Card>;
}

function Tenders({ report }: { report: ShiftReport }) {
  const { t, locale } = useWords();
  const money = useMoney();
  if (report.tenders.length === 0) return null;
  return <Card><Shares label={t('reports.tenders')} bars={report.tenders.map((tender) => ({ id: tender.tenderTypeId, name: `${localized(tender.name, locale)} · ${tender.count}`, value: tender.amountMinor, text: money(tender.amountMinor) }))} /></Card>;
}

/** What ties this report to the journal: receipt numbers, the perpetual total and the head of the chain (S2, S12). */
function Proof({ report }: { report: ShiftReport }) {
  const { t } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  return (
    <dl className={css['proof']}>
      <div><dt>{t('reports.receipts')}</dt><dd>{report.receipts.count > 0 ? `${report.receipts.first ?? ''} – ${report.receipts.last ?? ''} (${report.receipts.count})` : '0'}</dd></div>
      {report.receipts.credits > 0 && <div><dt>{t('reports.credits')}</dt><dd>{report.receipts.credits}</dd></div>}
      <div><dt>{t('reports.duplicates')}</dt><dd>{report.receipts.duplicates}</dd></div>
      <div><dt>{t('reports.grandTotal')}</dt><dd>{money(report.grandTotalMinor)}</dd></div>
      {report.headHash && <div><dt>{t('reports.headHash')}</dt><dd><code>{report.headHash}</code></dd></div>}
      <div><dt>{t('reports.madeAt')}</dt><dd>{wall.dateTime(report.madeAt)}</dd></div>
    </dl>
  );
}
