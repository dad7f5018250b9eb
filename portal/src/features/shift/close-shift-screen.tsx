import { useNavigate, useParams } from '@tanstack/react-router';
import { DoorClosed } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '@nova/platform/contracts';
import type { closeShift, ShiftView } from '@nova/pos/contracts';
import { useWords } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Button, Card, Empty, Field, Page } from '../../ui';
import { useMoney, useVenue } from '../content';
import { usePlace } from '../session';
import { useCloseShift } from './api/close-shift';
import { useCurrentShifts } from './api/get-current-shift';
import { CloseBlockers } from './close-blockers';
import { CloseResult } from './close-result';
import { Denominations } from './denominations';
import { countedMinor, countLines, type DrawerCount } from './drawer-count';
import css from './shift.module.css';

/** Closing, blind: first the count, then the truth. */
export function CloseShiftScreen() {
  const { t } = useWords();
  const { shiftId } = useParams({ from: '/shell/shift/close/$shiftId' });
  const { locationId } = usePlace();
  const shifts = useCurrentShifts(locationId);
  const navigate = useNavigate();
  const [result, setResult] = useState<Reply<typeof closeShift> | null>(null);
  if (result) return <CloseResult result={result} />;
  return (
    <Page title={t('shift.close')}>
      <Loaded query={shifts} rows={4} height={72}>
        {(open) => {
          const shift = open.find((candidate) => candidate.id === shiftId);
          if (shift) return <BlindCount shift={shift} onClosed={setResult} />;
          return <Empty icon={DoorClosed} title={t('shift.alreadyClosed')} action={<Button look="primary" onPress={() => void navigate({ to: '/reports/$shiftId', params: { shiftId } })}>{t('reports.z')}</Button>} />;
        }}
      </Loaded>
    </Page>
  );
}

function BlindCount({ shift, onClosed }: { shift: ShiftView; onClosed: (result: Reply<typeof closeShift>) => void }) {
  const { t } = useWords();
  const money = useMoney();
  const { denominationsMinor } = useVenue();
  const command = useCloseShift(shift.id);
  const [count, setCount] = useState<DrawerCount>({});
  const [note, setNote] = useState('');
  const close = async (): Promise<void> => {
    const reply = await command.run({ params: { shiftId: shift.id }, body: { version: shift.version, count: countLines(count, denominationsMinor), note: note.trim() } });
    if (reply) onClosed(reply);
  };
  return (
    <Card title={t('shift.countDrawer')}>
      <p className={css['lead']}>{t('shift.countDrawerLead')}</p>
      <Denominations count={count} onChange={setCount} isDisabled={command.pending} />
      <Field label={t('common.note')} value={note} onChange={setNote} maxLength={500} lines={2} />
      {command.error?.code === 'shift_close_blocked' ? <CloseBlockers error={command.error} onDismiss={command.dismiss} /> : <CommandFailure command={command} />}
      <Button look="primary" size="xl" icon={DoorClosed} onPress={() => void close()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{t('shift.closeWith', { amount: money(countedMinor(count)) })}</Button>
    </Card>
  );
}
