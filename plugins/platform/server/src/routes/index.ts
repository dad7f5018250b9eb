import { pollEvents, streamEvents } from '../../../contracts/events';
import { routesOf } from '../http/routes';
import { staffContracts } from '../staff';

export const routes = routesOf('platform', [streamEvents, pollEvents, ...staffContracts]);
