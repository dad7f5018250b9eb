import { closeShift, getCurrentShift, getXReport, getZReport, listCashMovements, listShifts, openShift, printReport, recordCashMovement } from '../../../contracts';

/** The operations of shifts, the drawer and its reports; their controllers are `shift` and `report`. */
export const shiftContracts = [openShift, closeShift, getCurrentShift, listShifts, recordCashMovement, listCashMovements, getXReport, getZReport, printReport];
