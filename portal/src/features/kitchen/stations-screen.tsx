import { listDisplayDeliveries } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ChefHat, Martini, MonitorCheck, PackageCheck } from 'lucide-react';
import { localized, useWords } from '../../i18n';
import { Button, Empty, Page } from '../../ui';
import { useVenue } from '../content';
import { useMay, usePlace } from '../session';
import css from './kitchen.module.css';

const icons = { kitchen: ChefHat, bar: Martini, expo: PackageCheck };

/** Which station this screen cooks for; those that the tablet was enrolled to come first. */
export function StationsScreen() {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const { stations } = useVenue();
  const may = useMay();
  const { stationIds } = usePlace();
  const mine = (id: string): boolean => stationIds.includes(id);
  const sorted = [...stations].sort((a, b) => Number(mine(b.id)) - Number(mine(a.id)));
  return (
    <Page title={t('kitchen.choose')}>
      {sorted.length === 0 && <Empty icon={ChefHat} title={t('kitchen.noStations')} />}
      <div className={css['stations']}>
        {sorted.map((station) => (
          <Button key={station.id} size="xl" icon={icons[station.kind]} look={mine(station.id) ? 'primary' : 'secondary'} onPress={() => void navigate({ to: '/kitchen/$stationId', params: { stationId: station.id } })}>
            {localized(station.name, locale)}
          </Button>
        ))}
      </div>
      {may(listDisplayDeliveries) && <div><Button icon={MonitorCheck} onPress={() => void navigate({ to: '/kitchen/displays' })}>{t('kitchen.displays')}</Button></div>}
    </Page>
  );
}
