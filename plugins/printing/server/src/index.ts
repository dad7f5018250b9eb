import bootstrap from './bootstrap';
import { controllers } from './controllers';
import destroy from './destroy';
import register from './register';
import { routes } from './routes';

export = { register, bootstrap, destroy, controllers, routes, services: {}, contentTypes: {}, policies: {}, middlewares: {}, config: {} };
