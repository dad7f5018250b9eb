export * from './app-error';
export * from './canonical-json';
export * from './derived-id';
export * from './ed25519';
export * from './ids';
export * from './money';
export * from './outcome';
export * from './sha256';
