import bootstrap from './bootstrap';
import { controllers } from './controllers';
import register from './register';
import { routes } from './routes';

/** Pos closes nothing of its own: the kernel owns migrations, jobs, pool and shutdown. */
export = { register, bootstrap, destroy: () => undefined, controllers, routes, services: {}, contentTypes: {}, policies: {}, middlewares: {}, config: {} };
