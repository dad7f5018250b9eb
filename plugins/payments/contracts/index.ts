export * from './get-ledger';
export * from './list-operations';
export * from './operation';
