import { openShift } from '@nova/pos/contracts';
import { DoorClosed } from 'lucide-react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Empty, Page, Select } from '../../ui';
import { useMay, usePlace } from '../session';
import { useCurrentShifts } from './api/get-current-shift';
import { OpenShift } from './open-shift';
import { RunningShift } from './running-shift';
import { useRegister } from './use-register';

/** The drawer of one register: open it, work it, close it. */
export function ShiftScreen() {
  const { t } = useWords();
  const may = useMay();
  const { locationId } = usePlace();
  const shifts = useCurrentShifts(locationId);
  const { registerId, register, registers, fixed, pick } = useRegister();
  const picker = !fixed && registers.length > 1 && <Select label={t('shift.register')} hideLabel options={registers} value={registerId} onChange={pick} placeholder={t('shift.register')} />;
  return (
    <Page title={t('shift.titleOf', { register: register?.name ?? '' })} actions={picker}>
      <Loaded query={shifts} rows={3} height={120}>
        {(open) => {
          const shift = open.find((candidate) => candidate.registerId === registerId);
          if (shift) return <RunningShift key={shift.id} shift={shift} />;
          if (may(openShift)) return <OpenShift key={registerId} registerId={registerId} />;
          return <Empty icon={DoorClosed} title={t('errors.shift_not_open.title')}>{t('shift.noneOpenAsk')}</Empty>;
        }}
      </Loaded>
    </Page>
  );
}
