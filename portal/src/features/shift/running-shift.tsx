import { closeShift, getXReport, offerHandOver, payTipOut, recordCashMovement, type ShiftView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, ChartColumn, DoorClosed, HandCoins, HeartHandshake } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { Button, Card, clockText, elapsedMinutes } from '../../ui';
import { useMoney, useWallClock } from '../content';
import { useMay } from '../session';
import { CashDialog } from './cash-dialog';
import { CashMovements } from './cash-movements';
import { HandOverDialog } from './hand-over-dialog';
import { TipOutDialog } from './tip-out-dialog';
import { WaitingDrops } from './waiting-drops';
import { WaitingHandOver } from './waiting-hand-over';
import css from './shift.module.css';

export function RunningShift({ shift }: { shift: ShiftView }) {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'cash' | 'tips' | 'hand-over' | null>(null);
  const shut = (): void => setOpen(null);
  return (
    <>
      <ShiftFacts shift={shift} />
      <div className={css['acts']}>
        {may(recordCashMovement) && <Button size="xl" icon={HandCoins} onPress={() => setOpen('cash')}>{t('shift.cash')}</Button>}
        {may(payTipOut) && <Button size="xl" icon={HeartHandshake} onPress={() => setOpen('tips')}>{t('shift.tipOut')}</Button>}
        {may(offerHandOver) && <Button size="xl" icon={ArrowRightLeft} onPress={() => setOpen('hand-over')}>{t('shift.handOver')}</Button>}
        {may(getXReport) && <Button size="xl" icon={ChartColumn} onPress={() => void navigate({ to: '/reports/$shiftId', params: { shiftId: shift.id } })}>{t('reports.x')}</Button>}
        {may(closeShift) && <Button look="primary" size="xl" icon={DoorClosed} onPress={() => void navigate({ to: '/shift/close/$shiftId', params: { shiftId: shift.id } })}>{t('shift.close')}</Button>}
      </div>
      <WaitingHandOver shift={shift} />
      <WaitingDrops shift={shift} />
      <CashMovements shiftId={shift.id} />
      {open === 'cash' && <CashDialog shift={shift} onClose={shut} />}
      {open === 'tips' && <TipOutDialog shift={shift} onClose={shut} />}
      {open === 'hand-over' && <HandOverDialog shift={shift} onClose={shut} />}
    </>
  );
}

function ShiftFacts({ shift }: { shift: ShiftView }) {
  const { t } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const now = useNow();
  const facts = [
    { name: t('shift.businessDate'), value: wall.date(shift.businessDate) },
    { name: t('shift.openedBy'), value: shift.openedByName },
    { name: t('shift.openedAt'), value: wall.moment(shift.openedAt) },
    { name: t('shift.running'), value: t('common.hours', { time: clockText(elapsedMinutes(shift.openedAt, now)) }) },
    { name: t('shift.float'), value: money(shift.openingFloatMinor) },
    ...(shift.openingDifferenceMinor === 0 ? [] : [{ name: t('shift.floatDifference'), value: money(shift.openingDifferenceMinor) }]),
  ];
  return (
    <Card>
      <dl className={css['facts']}>
        {facts.map((fact) => <div key={fact.name}><dt>{fact.name}</dt><dd>{fact.value}</dd></div>)}
      </dl>
    </Card>
  );
}
