import { isConnectionFailure } from '../database/failures';
import type { HttpContext } from '../http/context';
import { replyError } from '../http/reply';
import { AppError } from '../pure';

/**
 * Answers what is thrown before a controller runs: Strapi would answer an `AppError` of the staff door with 500
 * and drop the details of its own ForbiddenError. Stands inside `strapi::errors`.
 */
export async function answerRefusals(ctx: HttpContext, next: () => Promise<void>): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (error instanceof AppError) return replyError(ctx, error.code, error.message, error.details);
    if (isConnectionFailure(error)) return replyError(ctx, 'unavailable', 'The database cannot be reached. Nothing was saved; try again in a moment.');
    throw error;
  }
}
