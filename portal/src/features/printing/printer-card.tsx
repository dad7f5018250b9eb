import type { z } from 'zod';
import { printTestPage, type printerHealth } from '@nova/printing/contracts';
import { CircleAlert, CircleCheck, CircleHelp, FileWarning, MonitorX, Printer, WifiOff, type LucideIcon } from 'lucide-react';
import { joinFacts, useWords } from '../../i18n';
import { useNow } from '../../live';
import { CommandFailure } from '../../outcomes';
import { Button, Card, elapsedMinutes, Notice, Pill, toast, type Tone } from '../../ui';
import { useMay, usePlace } from '../session';
import { usePrintTestPage } from './api/print-test-page';
import { ChannelList } from './channel-list';
import { paperName } from './paper-name';
import css from './printing.module.css';
import { ReprintButton } from './reprint-button';

type Health = z.infer<typeof printerHealth>;
const looks: Record<Health['status'], { tone: Tone; icon: LucideIcon }> = {
  ready: { tone: 'ok', icon: CircleCheck },
  offline: { tone: 'bad', icon: WifiOff },
  'paper-out': { tone: 'warn', icon: FileWarning },
  error: { tone: 'bad', icon: CircleAlert },
  unknown: { tone: 'mute', icon: CircleHelp },
};

export function PrinterCard({ printer }: { printer: Health }) {
  const { t, locale } = useWords();
  const may = useMay();
  const now = useNow();
  const { locationId } = usePlace();
  const test = usePrintTestPage(printer.printerId);
  const run = async (): Promise<void> => {
    if (await test.run({ params: { printerId: printer.printerId }, body: { locationId } })) toast.ok(t('printing.testSent', { name: printer.name }));
  };
  return (
    <Card className={css['printer']}>
      <div className={css['printerHead']}>
        <Printer size={28} aria-hidden />
        <h2>{printer.name}</h2>
        <Pill tone={looks[printer.status].tone} icon={looks[printer.status].icon}>{t(`printing.health.${printer.status}`)}</Pill>
      </div>
      <p className={css['soft']}>
        {joinFacts([printer.detail, printer.checkedAt ? t('printing.checked', { minutes: t('common.minutes', { count: elapsedMinutes(printer.checkedAt, now) }) }) : t('printing.neverChecked'), t('printing.queued', { count: printer.queued })], locale)}
      </p>
      {printer.diverted > 0 && <Notice tone="bad" icon={MonitorX} title={t('printing.diverted', { count: printer.diverted })}>{t('printing.divertedNext')}</Notice>}
      <ChannelList printerId={printer.printerId} name={printer.name} channels={printer.channels} />
      {printer.lastPrinted && <p className={css['soft']}>{t('printing.lastPrinted', { title: paperName(printer.lastPrinted, t) })}</p>}
      <CommandFailure command={test} />
      <div className={css['rowActs']}>
        {may(printTestPage) && <Button onPress={() => void run()} isPending={test.pending}>{t('printing.testPage')}</Button>}
        {printer.lastPrinted && <ReprintButton {...printer.lastPrinted} label={t('printing.reprintLast')} />}
      </div>
    </Card>
  );
}
