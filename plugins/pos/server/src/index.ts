import { controllers } from './controllers';
import register from './register';
import { routes } from './routes';

/** Pos starts and closes nothing of its own: the kernel owns migrations, jobs, pool and shutdown. */
export = { register, bootstrap: () => undefined, destroy: () => undefined, controllers, routes, services: {}, contentTypes: {}, policies: {}, middlewares: {}, config: {} };
