import { changeCovers, renameOrder } from '@nova/pos/contracts';
import { ArrowLeft } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Field, Stepper, toast } from '../../ui';
import { useMay } from '../session';
import { useChangeCovers } from './api/change-covers';
import { useRenameOrder } from './api/rename-order';
import type { CheckAtTable } from './arrange';

/** How many guests a check is for, and what it is called. */
export function CheckDetails({ check, onDone, onBack }: { check: CheckAtTable; onDone: () => void; onBack: () => void }) {
  const { t } = useWords();
  const may = useMay();
  const covers = useChangeCovers(check.id);
  const rename = useRenameOrder(check.id);
  const [guests, setGuests] = useState(check.covers);
  const [name, setName] = useState(check.name);
  const unanswered = [covers, rename].some(({ error }) => error?.unanswered);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (guests !== check.covers && !(await covers.run({ params: { orderId: check.id }, body: { covers: guests } }))) return;
    if (name.trim() !== check.name && !(await rename.run({ params: { orderId: check.id }, body: { name: name.trim() } }))) return;
    toast.ok(t('floor.guestsSaved', { count: guests, number: check.number }));
    onDone();
  };
  return (
    <form onSubmit={(event) => void save(event)} style={{ display: 'contents' }}>
      {may(changeCovers) && <Stepper label={t('floor.guests')} value={guests} onChange={setGuests} min={0} max={200} words={{ less: t('common.less'), more: t('common.more') }} />}
      {may(renameOrder) && <Field label={t('floor.rename')} value={name} onChange={setName} maxLength={60} />}
      <CommandFailure command={covers} />
      <CommandFailure command={rename} />
      <Button type="submit" look="primary" size="xl" wide isPending={covers.pending || rename.pending} isDisabled={unanswered}>{t('floor.save')}</Button>
      <Button look="quiet" icon={ArrowLeft} onPress={onBack}>{t('floor.pickCancel')}</Button>
    </form>
  );
}
