import { routesOf } from '@nova/platform/access';
import { getLedger, listOperations } from '../../contracts';
import { ledger } from './controllers/ledger';
import { operation } from './controllers/operation';
import { register } from './register';

/** Payments closes nothing of its own: the kernel owns pool, jobs and shutdown. */
export = { register, bootstrap: () => undefined, destroy: () => undefined, controllers: { operation, ledger }, routes: routesOf('payments', [listOperations, getLedger]) };
