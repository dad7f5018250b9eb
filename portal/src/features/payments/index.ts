export { useLedger } from './api/get-ledger';
export { paymentsFreshness } from './keys';
export { PayScreen, readPaySearch } from './pay-screen';
