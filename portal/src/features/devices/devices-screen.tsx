import { enrolDevice, revokeDevice, type device } from '@nova/platform/contracts';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, CircleSlash2, TabletSmartphone } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { joinFacts, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty, Page, Pill, Table } from '../../ui';
import { useVenue, useWallClock } from '../content';
import { useMay, usePlace, useSession } from '../session';
import { useDevices } from './api/list-devices';
import css from './devices.module.css';
import { RevokeDialog } from './revoke-dialog';

export type Device = z.infer<typeof device>;

/** The tablets of the place: who may take a PIN, and which no longer. */
export function DevicesScreen() {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const session = useSession();
  const { locationId } = usePlace();
  const devices = useDevices(locationId);
  const [revoking, setRevoking] = useState<Device | null>(null);
  const enrol = may(enrolDevice) && session.device === null && <Button look="primary" size="lg" icon={TabletSmartphone} onPress={() => void navigate({ to: '/devices/enrol' })}>{t('devices.enrolThis')}</Button>;
  return (
    <Page title={t('nav.devices')} subtitle={t('devices.lead')} actions={enrol}>
      <Loaded query={devices} rows={4}>
        {(list) => (list.length === 0 ? <Empty icon={TabletSmartphone} title={t('devices.none')}>{t('devices.noneNext')}</Empty> : <DeviceTable devices={list} ownId={session.device?.id ?? null} onRevoke={may(revokeDevice) ? setRevoking : null} />)}
      </Loaded>
      {revoking && <RevokeDialog device={revoking} isOwn={revoking.id === session.device?.id} onClose={() => setRevoking(null)} />}
    </Page>
  );
}

function DeviceTable({ devices, ownId, onRevoke }: { devices: readonly Device[]; ownId: string | null; onRevoke: ((device: Device) => void) | null }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  const { registers } = useVenue();
  return (
    <Table
      label={t('nav.devices')}
      rows={devices}
      keyOf={(row) => row.id}
      columns={[
        { id: 'name', name: t('devices.name'), cell: (row) => <span className={css['name']}><strong>{row.name}</strong>{row.id === ownId && <small>{t('devices.thisOne')}</small>}</span> },
        { id: 'register', name: t('shift.register'), cell: (row) => registers.find((register) => register.id === row.registerId)?.name ?? t('devices.noRegister') },
        { id: 'enrolled', name: t('devices.enrolled'), wideOnly: true, cell: (row) => joinFacts([wall.dateTime(row.enrolledAt), row.enrolledBy], locale) },
        { id: 'seen', name: t('devices.lastSeen'), wideOnly: true, cell: (row) => (row.lastSeenAt ? wall.dateTime(row.lastSeenAt) : '–') },
        { id: 'state', name: t('common.state'), cell: (row) => (row.revokedAt ? <Pill tone="bad" icon={CircleSlash2}>{t('devices.revoked')}</Pill> : <Pill tone="ok" icon={CircleCheck}>{t('devices.active')}</Pill>) },
        { id: 'acts', name: t('common.acts'), cell: (row) => (onRevoke && !row.revokedAt ? <Button onPress={() => onRevoke(row)}>{t('devices.revoke')}</Button> : null) },
      ]}
    />
  );
}
