import { deviceToken } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, toast } from '../../ui';
import { endSession } from '../session';
import { useRevokeDevice } from './api/revoke-device';
import type { Device } from './devices-screen';

/** A lost tablet stops at once. Revoking the one in hand forgets its secret too. */
export function RevokeDialog({ device, isOwn, onClose }: { device: Device; isOwn: boolean; onClose: () => void }) {
  const { t } = useWords();
  const revoke = useRevokeDevice(device.id);
  const run = async (): Promise<void> => {
    if (!(await revoke.run({ params: { deviceId: device.id }, body: {} }))) return;
    toast.ok(t('devices.revokedToast', { name: device.name }));
    onClose();
    if (!isOwn) return;
    deviceToken.forget();
    endSession();
  };
  return (
    <Dialog title={t('devices.revokeTitle', { name: device.name })} role="alertdialog" closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('common.back')}</Button>
        <Button look="danger" size="lg" onPress={() => void run()} isPending={revoke.pending}>{t('devices.revoke')}</Button>
      </>
    }>
      <p>{isOwn ? t('devices.revokeOwn') : t('devices.revokeLead')}</p>
      <CommandFailure command={revoke} />
    </Dialog>
  );
}
