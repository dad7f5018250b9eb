export * from './get-ledger';
export * from './list-operations';
export * from './operation';
export * from './payment-captured';
