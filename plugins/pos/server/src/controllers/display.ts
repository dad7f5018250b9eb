import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { listDisplayDeliveries } from '../services/list-display-deliveries';
import { replayDisplayDelivery } from '../services/replay-display-delivery';

export const display = {
  list: action(contracts.listDisplayDeliveries, listDisplayDeliveries),
  replay: action(contracts.replayDisplayDelivery, replayDisplayDelivery),
};
