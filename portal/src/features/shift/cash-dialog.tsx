import type { ShiftView } from '@nova/pos/contracts';
import { Clock, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../api';
import { localized, parseMoney, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Field, Segmented, Select, toast } from '../../ui';
import { useMoney, useVenue } from '../content';
import { useRecordCashMovement } from './api/record-cash-movement';
import { movementIcons } from './cash-movements';

const kinds = ['cash-in', 'cash-out', 'drop', 'no-sale'] as const;
type Kind = (typeof kinds)[number];

/** Cash that moves outside a sale: always with a reason, and for nothing when the drawer was only opened. */
export function CashDialog({ shift, onClose }: { shift: ShiftView; onClose: () => void }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const { reasons, location } = useVenue();
  const command = useRecordCashMovement(shift.id);
  const [kind, setKind] = useState<Kind>('cash-in');
  const [amount, setAmount] = useState('');
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [second, setSecond] = useState<'now' | 'later'>('now');
  const options = reasons.filter((reason) => reason.kind === kind).map((reason) => ({ id: reason.id, name: localized(reason.name, locale) }));
  const reason = options.find((option) => option.id === reasonId) ?? (options.length === 1 ? options[0] : undefined);
  const parsed = kind === 'no-sale' ? 0 : parseMoney(amount, location.currencyDigits);
  const ready = reason !== undefined && parsed !== null && (kind === 'no-sale' || parsed > 0);
  const record = async (): Promise<void> => {
    if (!reason || parsed === null) return;
    const reply = await command.run({ params: { shiftId: shift.id }, body: { movementId: newId(), kind, amountMinor: parsed, reasonId: reason.id, note: note.trim(), secondLater: kind === 'drop' && second === 'later' } });
    if (!reply) return;
    toast.ok(reply.waiting ? t('shift.dropWaits') : t(`shift.kinds.${kind}`), kind === 'no-sale' ? undefined : money(parsed));
    onClose();
  };
  return (
    <Dialog title={t('shift.cash')} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <Button look="primary" size="lg" onPress={() => void record()} isPending={command.pending} isDisabled={!ready || (command.error?.unanswered ?? false)}>{t('shift.record')}</Button>
    }>
      <Segmented label={t('shift.kind')} wide value={kind} onChange={setKind} segments={kinds.map((id) => ({ id, name: t(`shift.kinds.${id}`), icon: movementIcons[id] }))} />
      {kind !== 'no-sale' && <Field label={t('common.amount')} inputMode="decimal" value={amount} onChange={setAmount} autoFocus help={parsed === null ? undefined : money(parsed)} error={amount !== '' && parsed === null ? t('common.notAnAmount') : undefined} />}
      <Select label={t('shift.reason')} options={options} value={reason?.id ?? null} onChange={setReasonId} placeholder={t('shift.chooseReason')} />
      {kind === 'drop' && <Segmented label={t('shift.second')} wide value={second} onChange={setSecond} segments={[{ id: 'now', name: t('shift.secondNow'), icon: UserCheck }, { id: 'later', name: t('shift.secondLater'), icon: Clock }]} />}
      <Field label={t('common.note')} value={note} onChange={setNote} maxLength={200} />
      <CommandFailure command={command} />
    </Dialog>
  );
}
