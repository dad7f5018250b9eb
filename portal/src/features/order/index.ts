export { useCancelOrder } from './api/cancel-order';
export { orderFacts } from './api/order-facts';
export { useOrder } from './api/get-order';
export { orderFreshness } from './keys';
export { checkDiscountMinor, ownDiscountMinor } from './own-discount';
export { usePrintBill } from './api/print-bill';
export { useVoidOrder } from './api/void-order';
export { OrderScreen } from './order-screen';
export { rememberOrder } from './remember-order';
