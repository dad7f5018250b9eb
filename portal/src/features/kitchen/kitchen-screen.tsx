import { useParams } from '@tanstack/react-router';
import { ChefHat, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty } from '../../ui';
import { useVenue } from '../content';
import { usePlace } from '../session';
import { useTickets } from './api/list-tickets';
import css from './kitchen.module.css';
import { RecentlyBumped } from './recently-bumped';
import { TicketCard } from './ticket-card';
import { useKitchenTheme } from './use-kitchen-theme';

/** What one station has to cook, oldest first. Its state is the server's: two screens of a station show the same. */
export function KitchenScreen() {
  const { t, locale } = useWords();
  const { stationId } = useParams({ from: '/shell/kitchen/$stationId' });
  const { locationId } = usePlace();
  const { stations } = useVenue();
  const tickets = useTickets(locationId, stationId);
  const { dark, toggle } = useKitchenTheme();
  const [recent, setRecent] = useState(false);
  const station = stations.find((candidate) => candidate.id === stationId);
  return (
    <div className={css['screen']} data-theme={dark ? 'dark' : 'light'}>
      <header className={css['bar']}>
        <h1>{localized(station?.name ?? {}, locale)}</h1>
        <span className={css['waiting']} role="status">{t('kitchen.waiting', { count: tickets.data?.tickets.length ?? 0 })}</span>
        <span className={css['tools']}>
          <Button onPress={() => setRecent((shown) => !shown)} aria-expanded={recent}>{t('kitchen.recent', { count: tickets.data?.recentlyBumped.length ?? 0 })}</Button>
          <Button look="quiet" icon={dark ? Sun : Moon} label={dark ? t('settings.themeLight') : t('settings.themeDark')} onPress={toggle} />
        </span>
      </header>
      <Loaded query={tickets} rows={3} height={220}>
        {(loaded) => (
          <>
            {recent && <RecentlyBumped tickets={loaded.recentlyBumped} />}
            {loaded.tickets.length === 0
              ? <Empty icon={ChefHat} title={t('kitchen.empty')}>{t('kitchen.emptyNext')}</Empty>
              : <div className={css['tickets']}>{loaded.tickets.map((ticket, index) => <TicketCard key={ticket.id} ticket={ticket} hotkey={index < 9 ? index + 1 : null} />)}</div>}
          </>
        )}
      </Loaded>
    </div>
  );
}
