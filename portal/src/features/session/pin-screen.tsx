import { Lock, TabletSmartphone } from 'lucide-react';
import { useState } from 'react';
import { deviceToken, isApiError } from '../../api';
import { refusalOf, useWords } from '../../i18n';
import { Button, Empty, Skeleton } from '../../ui';
import { useDeviceStaff } from './api/list-device-staff';
import { Front } from './front';
import { PinPad } from './pin-pad';
import css from './pin-screen.module.css';
import { StaffGrid } from './staff-grid';

/** Who are you: a face, then a PIN. Any of the crew is back at work in two seconds. */
export function PinScreen({ onPassword }: { onPassword: () => void }) {
  const { t } = useWords();
  const staff = useDeviceStaff();
  const [staffId, setStaffId] = useState<string | null>(null);
  const person = staff.data?.staff.find((member) => member.id === staffId);
  if (person) return <Front><PinPad person={person} onBack={() => setStaffId(null)} /></Front>;
  return (
    <Front wide>
      <div className={css['who']}>
        <header className={css['header']}>
          <h1>{t('session.whoAreYou')}</h1>
          {staff.data && <p className={css['device']}><TabletSmartphone size={18} aria-hidden /> {staff.data.device.name}</p>}
        </header>
        {staff.isPending && <Skeleton rows={4} height={88} label={t('common.loading')} />}
        {staff.isError && <StaffTrouble error={staff.error} onRetry={() => void staff.refetch()} onPassword={onPassword} />}
        {staff.data && <StaffGrid staff={staff.data.staff} onChoose={setStaffId} />}
        <Button look="quiet" icon={Lock} onPress={onPassword}>{t('session.usePassword')}</Button>
      </div>
    </Front>
  );
}

/** A revoked tablet must say so and offer the way out, not ask again for ever. */
function StaffTrouble({ error, onRetry, onPassword }: { error: Error; onRetry: () => void; onPassword: () => void }) {
  const { t } = useWords();
  if (!isApiError(error)) return null;
  const refusal = refusalOf(error, t);
  const revoked = error.code === 'device_revoked' || error.code === 'device_required';
  const forget = (): void => {
    deviceToken.forget();
    onPassword();
  };
  return (
    <Empty icon={TabletSmartphone} title={refusal.title} action={<Button look="primary" onPress={revoked ? forget : onRetry}>{revoked ? t('session.forgetDevice') : t('common.tryAgain')}</Button>}>
      {refusal.next}
    </Empty>
  );
}
