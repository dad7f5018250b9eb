import { routesOf } from '@nova/platform/access';
import { getLedger, getOperation, listDifferences, listOperations, listWebhooks, replayWebhook, replayWebhooks, reviewOperation, settleDifference } from '../../contracts';
import { difference } from './controllers/difference';
import { ledger } from './controllers/ledger';
import { operation } from './controllers/operation';
import { webhook } from './controllers/webhook';
import { register } from './register';

/** Payments closes nothing of its own: the kernel owns pool, jobs and shutdown. */
export = { register, bootstrap: () => undefined, destroy: () => undefined, controllers: { operation, ledger, webhook, difference }, routes: routesOf('payments', [listOperations, getOperation, reviewOperation, getLedger, listWebhooks, replayWebhook, replayWebhooks, listDifferences, settleDifference]) };
