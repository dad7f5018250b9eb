import type { Reply } from '@nova/platform/contracts';
import type { closeShift, ShiftView } from '@nova/pos/contracts';
import { CircleCheck, DoorClosed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { localized, parseMoney, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Card, Field, Notice, Select } from '../../ui';
import { useMoney, useVenue } from '../content';
import { useCloseShift } from './api/close-shift';
import type { CountReply } from './blind-count';
import css from './shift.module.css';

interface FinishCloseProps {
  shift: ShiftView;
  /** The count of this screen; null when it was made before the screen was opened. */
  last: CountReply | null;
  onClosed: (result: Reply<typeof closeShift>) => void;
  onStale: () => void;
}

/** The drawer is counted: why it is over or short where it is, what goes to the safe, and the close (S5). */
export function FinishClose({ shift, last, onClosed, onStale }: FinishCloseProps) {
  const { t, locale } = useWords();
  const { reasons, location } = useVenue();
  const command = useCloseShift(shift.id);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [drop, setDrop] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const { error } = command;
  const differenceMinor = last?.differenceMinor ?? asked;
  const off = asked !== null || last?.verdict === 'over-short' || last?.verdict === 'disputed';
  const dropMinor = drop.trim() === '' ? 0 : parseMoney(drop, location.currencyDigits);
  const options = reasons.filter((reason) => reason.kind === 'over-short').map((reason) => ({ id: reason.id, name: localized(reason.name, locale) }));
  const stale = error?.code === 'count_required' || error?.code === 'recount_required' || error?.code === 'shift_close_blocked';
  const close = async (): Promise<void> => {
    if (dropMinor === null) return;
    const reply = await command.run({ params: { shiftId: shift.id }, body: { version: shift.version, closingDropMinor: dropMinor, note: note.trim(), ...(off && reasonId !== null ? { reasonId } : {}) } });
    if (reply) onClosed(reply);
  };
  const needed = error?.code === 'reason_required' ? error.details['differenceMinor'] : undefined;
  if (typeof needed === 'number' && asked === null) setAsked(needed);
  return (
    <Card title={t('shift.counted_state')}>
      {last?.verdict === 'fits' && <Notice tone="ok" icon={CircleCheck} title={t('shift.countFits')} />}
      {off && differenceMinor !== null && <Difference differenceMinor={differenceMinor} disputed={last?.verdict === 'disputed'} />}
      {off && <Select label={t('shift.overShortReason')} options={options} value={reasonId} onChange={setReasonId} placeholder={t('shift.chooseReason')} />}
      <Field label={t('shift.closingDrop')} help={t('shift.closingDropHint')} inputMode="decimal" value={drop} onChange={setDrop} error={dropMinor === null ? t('common.notAnAmount') : undefined} />
      <Field label={t('common.note')} value={note} onChange={setNote} maxLength={500} lines={2} />
      {stale
        ? <Notice tone="warn" icon={TriangleAlert} alert title={t(error?.code === 'shift_close_blocked' ? 'shift.blockersTitle' : 'shift.countStale')} actions={<Button look="primary" onPress={() => { command.dismiss(); onStale(); }}>{t('shift.checkAgain')}</Button>} />
        : error?.code !== 'reason_required' && <CommandFailure command={command} />}
      <div className={css['acts']}>
        <Button look="primary" size="xl" icon={DoorClosed} onPress={() => void close()} isPending={command.pending} isDisabled={dropMinor === null || (off && reasonId === null) || (error?.unanswered ?? false)}>{t('shift.finish')}</Button>
      </div>
    </Card>
  );
}

/** Told only after the recount: from here on nothing can be counted to fit. */
function Difference({ differenceMinor, disputed }: { differenceMinor: number; disputed: boolean }) {
  const { t } = useWords();
  const money = useMoney();
  return (
    <Notice tone={disputed ? 'bad' : 'warn'} icon={TriangleAlert} title={t(differenceMinor > 0 ? 'shift.countOver' : 'shift.countShort', { amount: money(Math.abs(differenceMinor)) })}>
      {disputed && t('shift.countDisputed')}
    </Notice>
  );
}
