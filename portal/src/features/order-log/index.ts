export { orderLogFreshness } from './keys';
export { OrderLogScreen } from './order-log-screen';
