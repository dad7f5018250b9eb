import { action } from '@nova/platform/access';
import { listWebhooks as list } from '../../../contracts/list-webhooks';
import { replayWebhook as replay, replayWebhooks as replayAll } from '../../../contracts/replay-webhooks';
import { listWebhooks } from '../services/list-webhooks';
import { replayWebhook } from '../services/replay-webhook';
import { replayWebhooks } from '../services/replay-webhooks';

export const webhook = { list: action(list, listWebhooks), replay: action(replay, replayWebhook), replayAll: action(replayAll, replayWebhooks) };
