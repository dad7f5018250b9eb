import type { ErrorCode } from '../../../contracts/errors';
import type { HttpContext } from '../http/context';
import { replyError } from '../http/reply';

const codeOfStatus: Record<number, ErrorCode> = { 400: 'invalid_input', 401: 'not_signed_in', 403: 'missing_capability', 404: 'not_found', 413: 'payload_too_large' };

interface StrapiError { status: number; message: string; details?: Record<string, unknown> }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function codelessError(body: unknown): StrapiError | null {
  if (!isRecord(body) || !isRecord(body['error']) || typeof body['error']['message'] !== 'string') return null;
  const error = body['error'] as unknown as StrapiError;
  return isRecord(error.details) && typeof error.details['code'] === 'string' ? null : error;
}

/**
 * Gives the refusals that Strapi words itself (API tokens, unreadable bodies, unknown paths) their stable code.
 * Without any token it may still say 403, because its public role can do something somewhere: to a client that is "sign in first".
 */
export async function codeRefusals(ctx: HttpContext, next: () => Promise<void>): Promise<void> {
  await next();
  if (!ctx.path.startsWith('/api/')) return;
  const code = ctx.status === 403 && ctx.get('authorization') === '' ? 'not_signed_in' : codeOfStatus[ctx.status];
  if (code === undefined) return;
  const error = codelessError(ctx.body);
  if (error !== null) return replyError(ctx, code, error.message, error.details);
  if (ctx.status === 404 && (ctx.body === undefined || ctx.body === null)) replyError(ctx, 'not_found', 'There is nothing at this address.');
}
