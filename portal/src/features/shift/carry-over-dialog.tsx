import type { CloseBlocker, ShiftView } from '@nova/pos/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Field, Select, toast, Toggle } from '../../ui';
import { useCarryOver } from './api/carry-over';
import { useBlockerName } from './blocker-name';
import css from './shift.module.css';

const next = 'next';

interface CarryOverDialogProps {
  shift: ShiftView;
  others: readonly ShiftView[];
  blockers: readonly CloseBlocker[];
  onClose: () => void;
}

/** Another open shift of the place, or the next one, answers for what this shift leaves (S6). */
export function CarryOverDialog({ shift, others, blockers, onClose }: CarryOverDialogProps) {
  const { t } = useWords();
  const nameOf = useBlockerName();
  const command = useCarryOver(shift.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState<string>(others[0]?.id ?? next);
  const [note, setNote] = useState('');
  const chosen = blockers.filter((blocker) => !left.has(blocker.id));
  const targets = [...others.map((each) => ({ id: each.id, name: each.registerName })), { id: next, name: t('shift.nextShift') }];
  const toggle = (id: string) => (on: boolean) => setLeft((before) => new Set(on ? [...before].filter((each) => each !== id) : [...before, id]));
  const idsOf = (kind: CloseBlocker['kind']): string[] => chosen.filter((blocker) => blocker.kind === kind).map((blocker) => blocker.id);
  const carry = async (): Promise<void> => {
    const reply = await command.run({ params: { shiftId: shift.id }, body: { toShiftId: to === next ? null : to, orderIds: idsOf('open-check'), operationIds: idsOf('open-payment'), note: note.trim() } });
    if (!reply) return;
    toast.ok(t('shift.carried'));
    onClose();
  };
  return (
    <Dialog title={t('shift.carryOver')} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <Button look="primary" size="lg" onPress={() => void carry()} isPending={command.pending} isDisabled={chosen.length === 0 || (command.error?.unanswered ?? false)}>{t('shift.carrySelected', { count: chosen.length })}</Button>
    }>
      <p className={css['lead']}>{t('shift.carryOverLead')}</p>
      <ul className={css['blockerList']}>
        {blockers.map((blocker) => (
          <li key={blocker.id}><Toggle isSelected={!left.has(blocker.id)} onChange={toggle(blocker.id)}>{`${blocker.kind === 'open-payment' ? `${t('shift.blockers.open-payment')} ` : ''}${nameOf(blocker)}`}</Toggle></li>
        ))}
      </ul>
      <Select label={t('shift.carryTo')} options={targets} value={to} onChange={setTo} placeholder={t('shift.carryTo')} />
      <Field label={t('common.note')} value={note} onChange={setNote} maxLength={200} />
      <CommandFailure command={command} />
    </Dialog>
  );
}
