import { errorStatus, type ErrorCode } from '../../../contracts/errors';
import type { HttpContext } from './context';

const names: Record<number, string> = {
  400: 'ValidationError', 401: 'UnauthorizedError', 403: 'ForbiddenError', 404: 'NotFoundError', 409: 'ConflictError',
  413: 'PayloadTooLargeError', 429: 'RateLimitError', 500: 'InternalServerError', 503: 'ServiceUnavailableError',
};

/** Says no in Strapi's error shape; the status comes from the one table. */
export function replyError(ctx: HttpContext, code: ErrorCode, message: string, details: Record<string, unknown> = {}): void {
  const status = errorStatus[code];
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: names[status] ?? 'Error', message, details: { ...details, code } } };
}
