import { useState } from 'react';
import { localized, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, toast, Toggle } from '../../ui';
import { useSession } from '../session';
import type { StaffMember } from './api/list-staff';
import { useSetMembership } from './api/set-membership';

/** Where a person may work. Places that the manager cannot see stay as they are. */
export function MembershipDialog({ person, onClose }: { person: StaffMember; onClose: () => void }) {
  const { t, locale } = useWords();
  const { locations } = useSession();
  const command = useSetMembership(person.id);
  const [ids, setIds] = useState<readonly string[]>(person.locationIds);
  const save = async (): Promise<void> => {
    if (!(await command.run({ params: { staffId: person.id }, body: { locationIds: [...ids] } }))) return;
    toast.ok(t('settings.placesSaved', { name: person.name }));
    onClose();
  };
  return (
    <Dialog title={t('settings.placesOf', { name: person.name })} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <Button look="primary" size="lg" onPress={() => void save()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{t('common.save')}</Button>
    }>
      {locations.map((location) => (
        <Toggle key={location.id} isSelected={ids.includes(location.id)} onChange={(on) => setIds(on ? [...ids, location.id] : ids.filter((id) => id !== location.id))}>{localized(location.name, locale)}</Toggle>
      ))}
      <CommandFailure command={command} />
    </Dialog>
  );
}
