import { DoorClosed, DoorOpen, Lock } from 'lucide-react';
import { useVenue } from '../features/content';
import { endSession, roleName, usePlace, useSession } from '../features/session';
import { useCurrentShifts } from '../features/shift';
import { joinFacts, localized, useWords } from '../i18n';
import { Avatar, Button, Pill } from '../ui';
import { ConnectionState } from './connection-state';
import css from './shell.module.css';

export function TopBar() {
  const { t, locale } = useWords();
  const { staff, device } = useSession();
  const { location, registers } = useVenue();
  const { registerId } = usePlace();
  const register = registers.find((candidate) => candidate.id === registerId);
  return (
    <header className={css['bar']}>
      <div className={css['where']}>
        <strong>{localized(location.name, locale)}</strong>
        <small>{joinFacts([register?.name, device?.name ?? t('session.notEnrolled')], locale)}</small>
      </div>
      <div className={css['state']}>
        <ShiftState />
        <ConnectionState />
      </div>
      <div className={css['who']}>
        <Avatar name={staff.name} size={36} />
        <span className={css['whoName']}>
          <strong>{staff.name}</strong>
          <small>{roleName(staff.role, t)}</small>
        </span>
        <Button look="quiet" icon={Lock} label={t('session.lock')} onPress={endSession} />
      </div>
    </header>
  );
}

function ShiftState() {
  const { t } = useWords();
  const { locationId, registerId } = usePlace();
  const shifts = useCurrentShifts(locationId);
  if (!shifts.data) return null;
  const open = registerId === null ? shifts.data.length > 0 : shifts.data.some((shift) => shift.registerId === registerId);
  return open ? <Pill tone="ok" icon={DoorOpen}>{t('shift.stateOpen')}</Pill> : <Pill tone="warn" icon={DoorClosed}>{t('shift.stateClosed')}</Pill>;
}
