import type { ErrorCode } from '@nova/platform/contracts';

/** What can go wrong before the server has said anything; the rest are the server's codes. */
export type ClientCode = 'unreachable' | 'timed_out' | 'unreadable_reply';
export type AnyCode = ErrorCode | ClientCode;

export interface FieldError {
  path: string;
  reason: string;
}

/** The one error of the portal. Screens branch on `code`, never on `status`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: AnyCode,
    message: string,
    readonly fields: readonly FieldError[] = [],
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly correlationId = '',
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** The outcome is unknown: the command may or may not have happened, so only the same id may be sent again. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === 'unreadable_reply';
  }

  /** The same words, of a command whose outcome is unknown all the same. */
  asUnanswered(): ApiError {
    return new ApiError(0, this.code, this.message, this.fields, this.details, this.correlationId);
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;
