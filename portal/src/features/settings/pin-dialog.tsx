import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Field, toast } from '../../ui';
import type { StaffMember } from './api/list-staff';
import { useSetPin } from './api/set-pin';

const good = /^\d{4,8}$/;

/** Typed twice, never shown, never read back. */
export function PinDialog({ person, onClose }: { person: StaffMember; onClose: () => void }) {
  const { t } = useWords();
  const command = useSetPin(person.id);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const save = async (): Promise<void> => {
    if (!(await command.run({ params: { staffId: person.id }, body: { pin } }))) return;
    toast.ok(t('settings.pinSaved', { name: person.name }));
    onClose();
  };
  return (
    <Dialog title={t('settings.setPinOf', { name: person.name })} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <Button look="primary" size="lg" onPress={() => void save()} isPending={command.pending} isDisabled={!good.test(pin) || pin !== again || (command.error?.unanswered ?? false)}>{t('common.save')}</Button>
    }>
      <Field label={t('settings.newPin')} help={t('settings.pinHelp')} type="password" inputMode="numeric" autoComplete="off" value={pin} onChange={setPin} maxLength={8} autoFocus error={pin !== '' && !/^\d+$/.test(pin) ? t('settings.pinHelp') : undefined} />
      <Field label={t('settings.pinAgain')} type="password" inputMode="numeric" autoComplete="off" value={again} onChange={setAgain} maxLength={8} error={again.length >= pin.length && again !== pin ? t('settings.pinDiffers') : undefined} />
      <CommandFailure command={command} />
    </Dialog>
  );
}
