import type { ErrorCode } from '../../../contracts/errors';

/** The one error that code throws: something that no caller is expected to handle except by its code. */
export class AppError extends Error {
  constructor(readonly code: ErrorCode, message: string, readonly details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'AppError';
  }
}
