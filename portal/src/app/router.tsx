import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { AvailabilityScreen } from '../features/availability';
import { DevicesScreen, EnrolScreen } from '../features/devices';
import { DisplaysScreen, KitchenScreen, StationsScreen } from '../features/kitchen';
import { MoneyScreen, readMoneySearch } from '../features/money';
import { OrderScreen } from '../features/order';
import { OrderLogScreen } from '../features/order-log';
import { PayScreen, readPaySearch } from '../features/payments';
import { PrintingScreen } from '../features/printing';
import { DaysScreen, JournalsScreen, ReportScreen, ShiftListScreen } from '../features/reports';
import { SettingsScreen } from '../features/settings';
import { CloseShiftScreen, ShiftScreen } from '../features/shift';
import { SplitScreen } from '../features/split';
import { Broken, NotFound } from './broken';
import { Home } from './home';
import { Shell } from './shell';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Broken });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell, notFoundComponent: NotFound, errorComponent: Broken });
const inShell = () => shell;

const routes = root.addChildren([
  shell.addChildren([
    createRoute({ getParentRoute: inShell, path: '/', component: Home }),
    createRoute({ getParentRoute: inShell, path: '/orders/$orderId', component: OrderScreen }),
    createRoute({ getParentRoute: inShell, path: '/orders/$orderId/pay', component: PayScreen, validateSearch: readPaySearch }),
    createRoute({ getParentRoute: inShell, path: '/orders/$orderId/split', component: SplitScreen }),
    createRoute({ getParentRoute: inShell, path: '/kitchen', component: StationsScreen }),
    createRoute({ getParentRoute: inShell, path: '/kitchen/displays', component: DisplaysScreen }),
    createRoute({ getParentRoute: inShell, path: '/kitchen/$stationId', component: KitchenScreen }),
    createRoute({ getParentRoute: inShell, path: '/log', component: OrderLogScreen }),
    createRoute({ getParentRoute: inShell, path: '/payments', component: MoneyScreen, validateSearch: readMoneySearch }),
    createRoute({ getParentRoute: inShell, path: '/availability', component: AvailabilityScreen }),
    createRoute({ getParentRoute: inShell, path: '/shift', component: ShiftScreen }),
    createRoute({ getParentRoute: inShell, path: '/shift/close/$shiftId', component: CloseShiftScreen }),
    createRoute({ getParentRoute: inShell, path: '/reports', component: ShiftListScreen }),
    createRoute({ getParentRoute: inShell, path: '/reports/days', component: DaysScreen }),
    createRoute({ getParentRoute: inShell, path: '/reports/journals', component: JournalsScreen }),
    createRoute({ getParentRoute: inShell, path: '/reports/$shiftId', component: ReportScreen }),
    createRoute({ getParentRoute: inShell, path: '/printing', component: PrintingScreen }),
    createRoute({ getParentRoute: inShell, path: '/devices', component: DevicesScreen }),
    createRoute({ getParentRoute: inShell, path: '/devices/enrol', component: EnrolScreen }),
    createRoute({ getParentRoute: inShell, path: '/settings', component: SettingsScreen }),
  ]),
]);

export const makeRouter = () => createRouter({ routeTree: routes, basepath: '/portal', defaultPreload: false, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
