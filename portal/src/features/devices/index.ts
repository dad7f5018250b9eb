export { DevicesScreen } from './devices-screen';
export { EnrolHint } from './enrol-hint';
export { EnrolScreen } from './enrol-screen';
export { devicesFreshness } from './keys';
