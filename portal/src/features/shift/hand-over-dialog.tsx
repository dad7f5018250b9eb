import type { ShiftView } from '@nova/pos/contracts';
import { useState } from 'react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Field, toast } from '../../ui';
import { useMoney, useVenue } from '../content';
import { useOfferHandOver } from './api/offer-hand-over';
import { Denominations } from './denominations';
import { countedMinor, countLines, type DrawerCount } from './drawer-count';
import css from './shift.module.css';

/** Whoever leaves counts the drawer for whoever comes; the shift runs on. */
export function HandOverDialog({ shift, onClose }: { shift: ShiftView; onClose: () => void }) {
  const { t } = useWords();
  const money = useMoney();
  const { denominationsMinor } = useVenue();
  const command = useOfferHandOver(shift.id);
  const [count, setCount] = useState<DrawerCount>({});
  const [note, setNote] = useState('');
  const offer = async (): Promise<void> => {
    const reply = await command.run({ params: { shiftId: shift.id }, body: { handOverId: newId(), count: countLines(count, denominationsMinor), note: note.trim() } });
    if (!reply) return;
    toast.ok(t('shift.offered'));
    onClose();
  };
  return (
    <Dialog title={t('shift.handOver')} shape="wide" closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <Button look="primary" size="lg" onPress={() => void offer()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{t('shift.offer', { amount: money(countedMinor(count)) })}</Button>
    }>
      <p className={css['lead']}>{t('shift.handOverLead')}</p>
      <Denominations count={count} onChange={setCount} isDisabled={command.pending} />
      <Field label={t('common.note')} value={note} onChange={setNote} maxLength={200} />
      <CommandFailure command={command} />
    </Dialog>
  );
}
