import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { closeDay } from '../services/close-day';
import { listDays } from '../services/list-days';
import { printDay } from '../services/print-day';

export const day = {
  'close': action(contracts.closeDay, closeDay),
  'list': action(contracts.listDays, listDays),
  'print': action(contracts.printDay, printDay),
};
