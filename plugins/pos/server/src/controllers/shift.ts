import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { closeShift } from '../services/close-shift';
import { getCurrentShift } from '../services/get-current-shift';
import { listCashMovements } from '../services/list-cash-movements';
import { listShifts } from '../services/list-shifts';
import { openShift } from '../services/open-shift';
import { recordCashMovement } from '../services/record-cash-movement';

export const shift = {
  'open': action(contracts.openShift, openShift),
  'close': action(contracts.closeShift, closeShift),
  'current': action(contracts.getCurrentShift, getCurrentShift),
  'list': action(contracts.listShifts, listShifts),
  'record-cash-movement': action(contracts.recordCashMovement, recordCashMovement),
  'list-cash-movements': action(contracts.listCashMovements, listCashMovements),
};
