import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { countDrawer } from '../services/count-drawer';
import { listCloseBlockers } from '../services/list-close-blockers';
import { carryOver } from '../services/carry-over';
import { listDrops } from '../services/list-drops';
import { settleDrop } from '../services/settle-drop';
import { offerHandOver } from '../services/offer-hand-over';
import { settleHandOver } from '../services/settle-hand-over';
import { listHandOvers } from '../services/list-hand-overs';
import { payTipOut } from '../services/pay-tip-out';
import { listTipOuts } from '../services/list-tip-outs';
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
  'count-drawer': action(contracts.countDrawer, countDrawer),
  'list-close-blockers': action(contracts.listCloseBlockers, listCloseBlockers),
  'carry-over': action(contracts.carryOver, carryOver),
  'list-drops': action(contracts.listDrops, listDrops),
  'settle-drop': action(contracts.settleDrop, settleDrop),
  'offer-hand-over': action(contracts.offerHandOver, offerHandOver),
  'settle-hand-over': action(contracts.settleHandOver, settleHandOver),
  'list-hand-overs': action(contracts.listHandOvers, listHandOvers),
  'pay-tip-out': action(contracts.payTipOut, payTipOut),
  'list-tip-outs': action(contracts.listTipOuts, listTipOuts),
};
