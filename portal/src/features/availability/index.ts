export { AvailabilityScreen } from './availability-screen';
export { availabilityFreshness } from './keys';
export { LeftMark } from './left-mark';
export { useLeft } from './use-left';
