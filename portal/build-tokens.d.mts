export function buildTokens(): Promise<void>;
