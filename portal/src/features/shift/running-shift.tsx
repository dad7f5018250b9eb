import { closeShift, recordCashMovement, getXReport, type ShiftView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ChartColumn, DoorClosed, HandCoins } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { Button, Card, clockText, elapsedMinutes } from '../../ui';
import { useMoney, useWallClock } from '../content';
import { useMay } from '../session';
import { CashDialog } from './cash-dialog';
import { CashMovements } from './cash-movements';
import css from './shift.module.css';

export function RunningShift({ shift }: { shift: ShiftView }) {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const [cash, setCash] = useState(false);
  return (
    <>
      <ShiftFacts shift={shift} />
      <div className={css['acts']}>
        {may(recordCashMovement) && <Button size="xl" icon={HandCoins} onPress={() => setCash(true)}>{t('shift.cash')}</Button>}
        {may(getXReport) && <Button size="xl" icon={ChartColumn} onPress={() => void navigate({ to: '/reports/$shiftId', params: { shiftId: shift.id } })}>{t('reports.x')}</Button>}
        {may(closeShift) && <Button look="primary" size="xl" icon={DoorClosed} onPress={() => void navigate({ to: '/shift/close/$shiftId', params: { shiftId: shift.id } })}>{t('shift.close')}</Button>}
      </div>
      <CashMovements shiftId={shift.id} />
      {cash && <CashDialog shift={shift} onClose={() => setCash(false)} />}
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
    { name: t('shift.openedAt'), value: wall.time(shift.openedAt) },
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
