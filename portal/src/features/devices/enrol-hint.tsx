import { enrolDevice } from '@nova/platform/contracts';
import { useNavigate } from '@tanstack/react-router';
import { TabletSmartphone } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button, Notice } from '../../ui';
import { useMay, useSession } from '../session';

/** A browser that no manager has enrolled has no drawer: it says so before a payment is refused. */
export function EnrolHint() {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const { device } = useSession();
  if (device) return null;
  return (
    <Notice banner tone="info" icon={TabletSmartphone} title={t('devices.hint')} actions={may(enrolDevice) && <Button onPress={() => void navigate({ to: '/devices/enrol' })}>{t('devices.enrolThis')}</Button>}>
      {may(enrolDevice) ? t('devices.hintManager') : t('devices.hintStaff')}
    </Notice>
  );
}
