const connectionCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006', '08001', '08003', '53300']);
const retryableCodes = new Set(['40001', '40P01']);

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

/** The database went away or has not come back yet. */
export const isConnectionFailure = (error: unknown): boolean =>
  connectionCodes.has(codeOf(error)) || (error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message));

/** A deadlock or serialisation failure: the same work may simply run again. */
export const isRetryable = (error: unknown): boolean => retryableCodes.has(codeOf(error));

/** A unique or exclusion constraint said that this already exists. */
export const isCollision = (error: unknown): boolean => codeOf(error) === '23505' || codeOf(error) === '23P01';

/** Name of the constraint that refused, '' when none is named. */
export const constraintOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : '');
