export { CloseShiftScreen } from './close-shift-screen';
export { useCurrentShifts } from './api/get-current-shift';
export { shiftFreshness } from './keys';
export { NoShift } from './no-shift';
export { ShiftScreen } from './shift-screen';
