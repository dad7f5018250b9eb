import {
  carryOver, closeDay, closeShift, countDrawer, getCurrentShift, getXReport, getZReport, listCashMovements, listCloseBlockers, listDays, listDrops, listHandOvers, listShifts, listTipOuts,
  offerHandOver, openShift, payTipOut, printReport, recordCashMovement, settleDrop, settleHandOver,
} from '../../../contracts';

/** The operations of shifts, the drawer, its reports and the day; their controllers are `shift`, `report` and `day`. */
export const shiftContracts = [
  openShift, countDrawer, closeShift, getCurrentShift, listShifts, listCloseBlockers, carryOver, recordCashMovement, listCashMovements, listDrops, settleDrop,
  offerHandOver, settleHandOver, listHandOvers, payTipOut, listTipOuts, getXReport, getZReport, printReport, closeDay, listDays,
];
