import { listOperations } from '@nova/payments/contracts';
import { listDevices, type AnyContract } from '@nova/platform/contracts';
import { getCurrentShift, listAvailability, listOrders, listShifts, listTables, listTickets } from '@nova/pos/contracts';
import { listPrinters } from '@nova/printing/contracts';
import { Link, useRouterState } from '@tanstack/react-router';
import { ChartColumn, ChefHat, CircleSlash2, CreditCard, Grid2x2, Printer, ScrollText, Settings, TabletSmartphone, Wallet, type LucideIcon } from 'lucide-react';
import { useMay } from '../features/session';
import { useWords } from '../i18n';
import { join, Mark } from '../ui';
import { MorePlaces } from './more-places';
import css from './shell.module.css';

export interface Place {
  to: '/' | '/kitchen' | '/log' | '/payments' | '/availability' | '/shift' | '/reports' | '/printing' | '/devices' | '/settings';
  name: 'floor' | 'kitchen' | 'log' | 'payments' | 'availability' | 'shift' | 'reports' | 'printing' | 'devices' | 'settings';
  icon: LucideIcon;
  /** What one must be allowed to do for this place to be of use. */
  needs: AnyContract | null;
}

const places: readonly Place[] = [
  { to: '/', name: 'floor', icon: Grid2x2, needs: listTables },
  { to: '/kitchen', name: 'kitchen', icon: ChefHat, needs: listTickets },
  { to: '/log', name: 'log', icon: ScrollText, needs: listOrders },
  { to: '/shift', name: 'shift', icon: Wallet, needs: getCurrentShift },
  { to: '/payments', name: 'payments', icon: CreditCard, needs: listOperations },
  { to: '/availability', name: 'availability', icon: CircleSlash2, needs: listAvailability },
  { to: '/reports', name: 'reports', icon: ChartColumn, needs: listShifts },
  { to: '/printing', name: 'printing', icon: Printer, needs: listPrinters },
  { to: '/devices', name: 'devices', icon: TabletSmartphone, needs: listDevices },
  { to: '/settings', name: 'settings', icon: Settings, needs: null },
];
/** A thumb finds four places and one for the rest. */
const onPhone = 4;

/** A rail at the start side of a tablet, a bar at the bottom of a phone. */
export function Navigation() {
  const { t } = useWords();
  const may = useMay();
  /** A check belongs to the floor: one came from there and goes back there. */
  const onCheck = useRouterState({ select: (state) => /\/orders\//.test(state.location.pathname) });
  const open = places.filter((place) => place.needs === null || may(place.needs));
  return (
    <nav className={css['nav']} aria-label={t('app.navigation')}>
      <span className={css['mark']}><Mark size={44} /></span>
      <ul className={css['places']}>
        {open.map(({ to, name, icon: Icon }, index) => (
          <li key={to} className={join(index >= onPhone && css['tabletOnly'])}>
            <Link to={to} className={css['place'] ?? ''} data-current={name === 'floor' && onCheck} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={24} aria-hidden />
              <span>{t(`nav.${name}`)}</span>
            </Link>
          </li>
        ))}
        {open.length > onPhone && <li className={css['phoneOnly']}><MorePlaces places={open.slice(onPhone)} /></li>}
      </ul>
    </nav>
  );
}
