export * from './agent-protocol';
export * from './documents';
export * from './job';
export * from './list-jobs';
export * from './list-printers';
export * from './preview-job';
export * from './print-test-page';
export * from './retry-job';
