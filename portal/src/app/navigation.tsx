import { listDevices, type AnyContract } from '@nova/platform/contracts';
import { getCurrentShift, listOrders, listShifts, listTables, listTickets } from '@nova/pos/contracts';
import { listPrinters } from '@nova/printing/contracts';
import { Link } from '@tanstack/react-router';
import { ChartColumn, ChefHat, Grid2x2, Printer, ScrollText, Settings, TabletSmartphone, Wallet, type LucideIcon } from 'lucide-react';
import { useMay } from '../features/session';
import { useWords } from '../i18n';
import { Mark } from '../ui';
import css from './shell.module.css';

interface Place {
  to: '/' | '/kitchen' | '/log' | '/shift' | '/reports' | '/printing' | '/devices' | '/settings';
  name: 'floor' | 'kitchen' | 'log' | 'shift' | 'reports' | 'printing' | 'devices' | 'settings';
  icon: LucideIcon;
  /** What one must be allowed to do for this place to be of use. */
  needs: AnyContract | null;
}

const places: readonly Place[] = [
  { to: '/', name: 'floor', icon: Grid2x2, needs: listTables },
  { to: '/kitchen', name: 'kitchen', icon: ChefHat, needs: listTickets },
  { to: '/log', name: 'log', icon: ScrollText, needs: listOrders },
  { to: '/shift', name: 'shift', icon: Wallet, needs: getCurrentShift },
  { to: '/reports', name: 'reports', icon: ChartColumn, needs: listShifts },
  { to: '/printing', name: 'printing', icon: Printer, needs: listPrinters },
  { to: '/devices', name: 'devices', icon: TabletSmartphone, needs: listDevices },
  { to: '/settings', name: 'settings', icon: Settings, needs: null },
];

/** A rail at the start side of a tablet, a bar at the bottom of a phone. */
export function Navigation() {
  const { t } = useWords();
  const may = useMay();
  return (
    <nav className={css['nav']} aria-label={t('app.navigation')}>
      <span className={css['mark']}><Mark size={44} /></span>
      <ul className={css['places']}>
        {places.filter((place) => place.needs === null || may(place.needs)).map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={css['place'] ?? ''} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={24} aria-hidden />
              <span>{t(`nav.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
