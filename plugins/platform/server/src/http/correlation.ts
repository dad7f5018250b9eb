import { newId } from '../pure';
import type { HttpContext } from './context';

const acceptable = /^[A-Za-z0-9_-]{8,64}$/;

/** Gives each request the id that follows it through log, job, provider and printer; a sane one of the caller's is kept. */
export async function correlation(ctx: HttpContext, next: () => Promise<void>): Promise<void> {
  const given = ctx.get('x-correlation-id');
  const correlationId = acceptable.test(given) ? given : newId();
  ctx.state.correlationId = correlationId;
  ctx.set('x-correlation-id', correlationId);
  await next();
}
