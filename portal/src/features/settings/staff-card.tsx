import { setMembership, setPin } from '@nova/platform/contracts';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { listed, localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Avatar, Button, Card, Pill, Table } from '../../ui';
import { roleName, useMay, useSession } from '../session';
import { useStaff, type StaffMember } from './api/list-staff';
import { MembershipDialog } from './membership-dialog';
import { PinDialog } from './pin-dialog';
import css from './settings.module.css';

/** PINs and places of the crew. Names, roles and passwords are kept in the admin. */
export function StaffCard() {
  const { t, locale } = useWords();
  const may = useMay();
  const { locations } = useSession();
  const staff = useStaff();
  const [editing, setEditing] = useState<{ person: StaffMember; what: 'pin' | 'places' } | null>(null);
  const placesOf = (person: StaffMember): string => listed(person.locationIds.map((id) => localized(locations.find((location) => location.id === id)?.name ?? {}, locale)).filter(Boolean), locale);
  return (
    <Card title={t('settings.staff')}>
      <p className={css['soft']}>{t('settings.staffLead')}</p>
      <Loaded query={staff} rows={5}>
        {(list) => (
          <Table
            label={t('settings.staff')}
            rows={list}
            keyOf={(person) => person.id}
            columns={[
              { id: 'name', name: t('settings.name'), cell: (person) => <span className={css['person']}><Avatar name={person.name} size={36} /><span><strong>{person.name}</strong><small>{person.username}</small></span></span> },
              { id: 'role', name: t('settings.role'), wideOnly: true, cell: (person) => roleName(person.role, t) },
              { id: 'places', name: t('settings.places'), wideOnly: true, cell: (person) => placesOf(person) || '–' },
              { id: 'pin', name: t('session.pin'), cell: (person) => (person.hasPin ? <Pill tone="ok" icon={CircleCheck}>{t('settings.pinSet')}</Pill> : <Pill tone="mute" icon={CircleDashed}>{t('session.noPin')}</Pill>) },
              { id: 'acts', name: t('common.acts'), cell: (person) => <span className={css['acts']}>{may(setPin) && <Button onPress={() => setEditing({ person, what: 'pin' })}>{t('settings.setPin')}</Button>}{may(setMembership) && <Button look="quiet" onPress={() => setEditing({ person, what: 'places' })}>{t('settings.places')}</Button>}</span> },
            ]}
          />
        )}
      </Loaded>
      {editing?.what === 'pin' && <PinDialog person={editing.person} onClose={() => setEditing(null)} />}
      {editing?.what === 'places' && <MembershipDialog person={editing.person} onClose={() => setEditing(null)} />}
    </Card>
  );
}
