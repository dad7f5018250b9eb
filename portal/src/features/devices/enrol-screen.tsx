import { useNavigate } from '@tanstack/react-router';
import { TabletSmartphone } from 'lucide-react';
import { useState } from 'react';
import { deviceToken, newId } from '../../api';
import { localized, useWords } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Button, Card, Field, Page, Select, toast, Toggle } from '../../ui';
import { useVenueOf } from '../content';
import { chosenLocation, rereadSession, usePlace, useSession } from '../session';
import { useEnrolDevice } from './api/enrol-device';
import css from './devices.module.css';

const noRegister = 'none';

/** Ties this tablet to a place, once: from then on the crew signs in by PIN and money goes to its drawer. */
export function EnrolScreen() {
  const { t, locale } = useWords();
  const { locations } = useSession();
  const { locationId } = usePlace();
  const venue = useVenueOf(locationId);
  const navigate = useNavigate();
  const enrol = useEnrolDevice();
  const [name, setName] = useState('');
  const [registerId, setRegisterId] = useState<string | null>(null);
  const [stationIds, setStationIds] = useState<readonly string[]>([]);
  const run = async (): Promise<void> => {
    const reply = await enrol.run({ body: { deviceId: newId(), name: name.trim(), locationId, registerId: registerId === noRegister ? null : registerId, stationIds: [...stationIds] } });
    if (!reply) return;
    deviceToken.keep(reply.deviceToken);
    await rereadSession().catch(() => undefined);
    toast.ok(t('devices.enrolledToast', { name: reply.device.name }));
    void navigate({ to: '/' });
  };
  const flip = (id: string, on: boolean): void => setStationIds(on ? [...stationIds, id] : stationIds.filter((known) => known !== id));
  return (
    <Page title={t('devices.enrolThis')} subtitle={t('devices.enrolLead')} narrow>
      <Card>
        {locations.length > 1 && <Select label={t('devices.location')} options={locations.map((location) => ({ id: location.id, name: localized(location.name, locale) }))} value={locationId} onChange={chosenLocation.choose} placeholder={t('devices.location')} />}
        <Field label={t('devices.name')} help={t('devices.nameHelp')} value={name} onChange={setName} maxLength={60} autoFocus isRequired />
        <Loaded query={venue} rows={2}>
          {(loaded) => (
            <>
              <Select label={t('shift.register')} options={[...loaded.registers.map((register) => ({ id: register.id, name: register.name })), { id: noRegister, name: t('devices.noRegister') }]} value={registerId} onChange={setRegisterId} placeholder={t('devices.chooseRegister')} />
              <fieldset className={css['stations']}>
                <legend>{t('devices.stations')}</legend>
                {loaded.stations.map((station) => <Toggle key={station.id} isSelected={stationIds.includes(station.id)} onChange={(on) => flip(station.id, on)}>{localized(station.name, locale)}</Toggle>)}
              </fieldset>
            </>
          )}
        </Loaded>
        <CommandFailure command={enrol} />
        <Button look="primary" size="xl" icon={TabletSmartphone} onPress={() => void run()} isPending={enrol.pending} isDisabled={name.trim() === '' || registerId === null || (enrol.error?.unanswered ?? false)}>{t('devices.enrol')}</Button>
      </Card>
    </Page>
  );
}
