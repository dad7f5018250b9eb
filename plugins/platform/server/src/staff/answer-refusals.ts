import { isConnectionFailure } from '../database/failures';
import type { HttpContext } from '../http/context';
import { replyError } from '../http/reply';
import { AppError } from '../pure';
import type { ErrorCode } from '../../../contracts/errors';

/** Codes for the answers that Strapi's own doors give (API tokens, unknown paths). */
const codeOfStatus: Record<number, ErrorCode> = { 400: 'invalid_input', 401: 'not_signed_in', 403: 'missing_capability', 404: 'not_found', 413: 'payload_too_large' };

interface StrapiErrorBody { error: { status: number; message: string; details?: Record<string, unknown> } }

const isCodeless = (body: unknown): body is StrapiErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null
  && 'message' in body.error && !('details' in body.error && typeof body.error.details === 'object' && body.error.details !== null && 'code' in body.error.details);

/**
 * Gives every refusal under /api its stable code. Authentication runs before the controllers, where Strapi would answer
 * a thrown `AppError` with 500 and drop the details of its own ForbiddenError.
 */
export async function answerRefusals(ctx: HttpContext, next: () => Promise<void>): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (error instanceof AppError) return replyError(ctx, error.code, error.message, error.details);
    if (isConnectionFailure(error)) return replyError(ctx, 'unavailable', 'The database cannot be reached. Nothing was saved; try again in a moment.');
    throw error;
  }
  if (!ctx.path.startsWith('/api/')) return;
  const code = codeOfStatus[ctx.status];
  if (code === undefined) return;
  if (isCodeless(ctx.body)) return replyError(ctx, code, ctx.body.error.message, ctx.body.error.details);
  if (ctx.status === 404 && ctx.body === undefined) replyError(ctx, 'not_found', 'There is nothing at this address.');
}
