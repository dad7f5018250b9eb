import type { HttpContext } from './context';
import { replyError } from './reply';

/** A worker works; it answers health and metrics and sends everybody else to a web process. */
export async function workerDoors(ctx: HttpContext, next: () => Promise<void>): Promise<void> {
  if (ctx.path === '/_health' || ctx.path === '/metrics') return next();
  replyError(ctx, 'unavailable', 'This process is a worker; ask a web process.');
}
