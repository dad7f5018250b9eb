import { Outlet, useRouterState } from '@tanstack/react-router';
import { Store } from 'lucide-react';
import { ApprovalDesk } from '../features/approval';
import { useVenueOf, VenueContext } from '../features/content';
import { useIdleLock, usePlace, useSession } from '../features/session';
import { useWords } from '../i18n';
import { LiveEvents } from '../live';
import { Loaded } from '../outcomes';
import { Empty } from '../ui';
import { Navigation } from './navigation';
import { Resumed } from './resumed';
import css from './shell.module.css';
import { TopBar } from './top-bar';
import { useHomeOnSwitch } from './use-home-on-switch';

/** Everything behind the gate: where one can go, who and where one is, how fresh the screen is. */
export function Shell() {
  const { t } = useWords();
  const session = useSession();
  const { locationId } = usePlace();
  const venue = useVenueOf(locationId);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // A station's screen and the pass; the displays of other makers are a manager's page.
  const kitchen = /\/kitchen\/(?!displays$)./.test(path);
  useIdleLock(kitchen);
  useHomeOnSwitch(kitchen);
  if (session.locations.length === 0) return <Empty icon={Store} title={t('session.noLocation')}>{t('session.noLocationNext')}</Empty>;
  return (
    <div className={css['shell']}>
      <a href="#main" className={css['skip']}>{t('app.skip')}</a>
      <LiveEvents />
      <Navigation />
      <div className={css['column']}>
        <Loaded query={venue} rows={6} height={88}>
          {(loaded) => (
            <VenueContext.Provider value={loaded}>
              <TopBar />
              <Resumed />
              <main id="main" className={css['main']} tabIndex={-1}>
                <Outlet />
              </main>
              <ApprovalDesk />
            </VenueContext.Provider>
          )}
        </Loaded>
      </div>
    </div>
  );
}
