import { listStaff } from '@nova/platform/contracts';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { chooseLocale, localeCodes, locales, localized, useWords } from '../../i18n';
import { useTheme } from '../../theme';
import { Button, Card, Page, Segmented, Select } from '../../ui';
import { autoLock, autoLockChoices, chosenLocation, endSession, useAutoLockMinutes, useMay, usePlace, useSession } from '../session';
import css from './settings.module.css';
import { StaffCard } from './staff-card';

/** How this tablet speaks and looks, when it locks, and, for managers, who may use it. */
export function SettingsScreen() {
  const { t, locale } = useWords();
  const may = useMay();
  const theme = useTheme();
  const minutes = useAutoLockMinutes();
  const { staff } = useSession();
  return (
    <Page title={t('nav.settings')} subtitle={t('settings.lead')}>
      <div className={css['columns']}>
        <Card title={t('settings.language')}>
          <Segmented label={t('settings.language')} wide value={locale} onChange={chooseLocale} segments={localeCodes.map((code) => ({ id: code, name: locales[code].name }))} />
        </Card>
        <Card title={t('settings.theme')}>
          <Segmented label={t('settings.theme')} wide value={theme.choice} onChange={theme.choose} segments={[{ id: 'system', name: t('settings.themeSystem'), icon: Monitor }, { id: 'light', name: t('settings.themeLight'), icon: Sun }, { id: 'dark', name: t('settings.themeDark'), icon: Moon }]} />
        </Card>
        <Card title={t('settings.autoLock')}>
          <Segmented label={t('settings.autoLock')} wide value={String(minutes)} onChange={(id) => autoLock.choose(Number(id))} segments={autoLockChoices.map((choice) => ({ id: String(choice), name: t('settings.minutesShort', { count: choice }) }))} />
          <p className={css['soft']}>{t('settings.autoLockHelp')}</p>
        </Card>
        <WhereCard />
      </div>
      {may(listStaff) && <StaffCard />}
      <Button look="quiet" size="lg" icon={LogOut} className={css['out']} onPress={endSession}>{t('settings.signOut', { name: staff.name })}</Button>
    </Page>
  );
}

/** A tablet works where it was enrolled; a browser without one may choose. */
function WhereCard() {
  const { t, locale } = useWords();
  const { device, locations } = useSession();
  const { locationId } = usePlace();
  return (
    <Card title={t('settings.where')}>
      {device ? (
        <p>{t('settings.enrolledAs', { name: device.name })}</p>
      ) : (
        <Select label={t('devices.location')} hideLabel options={locations.map((location) => ({ id: location.id, name: localized(location.name, locale) }))} value={locationId} onChange={chosenLocation.choose} placeholder={t('devices.location')} />
      )}
    </Card>
  );
}
