import { useNavigate } from '@tanstack/react-router';
import { DoorClosed } from 'lucide-react';
import { openShift } from '@nova/pos/contracts';
import { useWords } from '../../i18n';
import { Button, Notice } from '../../ui';
import { useMay, usePlace } from '../session';
import { useCurrentShifts } from './api/get-current-shift';

/** Says before anything is tried that nothing can be sold yet, and who can change that. */
export function NoShift() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const may = useMay();
  const navigate = useNavigate();
  const shifts = useCurrentShifts(locationId);
  if (!shifts.data || shifts.data.length > 0) return null;
  const mine = may(openShift);
  return (
    <Notice banner tone="warn" icon={DoorClosed} title={t('errors.shift_not_open.title')} actions={mine && <Button look="primary" onPress={() => void navigate({ to: '/shift' })}>{t('shift.open')}</Button>}>
      {mine ? t('shift.noneOpenMine') : t('shift.noneOpenAsk')}
    </Notice>
  );
}
