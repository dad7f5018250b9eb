import {
  carryOver, closeDay, closeShift, countDrawer, exportJournal, getCurrentShift, getXReport, getZReport, listCashMovements, listCloseBlockers, listDays, listDrops, listHandOvers, listJournals, listShifts, listTipOuts,
  offerHandOver, openShift, payTipOut, printDay, printReport, recordCashMovement, settleDrop, settleHandOver,
} from '../../../contracts';

/** The operations of shifts, the drawer, its reports, the day and the journal; their controllers are `shift`, `report`, `day` and `journal`. */
export const shiftContracts = [
  openShift, countDrawer, closeShift, getCurrentShift, listShifts, listCloseBlockers, carryOver, recordCashMovement, listCashMovements, listDrops, settleDrop,
  offerHandOver, settleHandOver, listHandOvers, payTipOut, listTipOuts, getXReport, getZReport, printReport, closeDay, listDays, printDay, listJournals, exportJournal,
];
