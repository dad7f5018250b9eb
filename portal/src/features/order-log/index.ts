export { DayFilter } from './day-filter';
export { orderLogFreshness } from './keys';
export { OrderLogScreen } from './order-log-screen';
export { useTyped } from './use-typed';
