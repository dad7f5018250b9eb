import { logger } from '../observe/logger';
import type { HttpContext } from './context';

/** One structured line a request with its correlation id: a warning when we failed, otherwise for whoever asks for debug. */
export async function accessLog(ctx: HttpContext, next: () => Promise<void>): Promise<void> {
  const started = performance.now();
  await next();
  const line = { method: ctx.method, path: ctx.path, status: ctx.status, ms: Math.round(performance.now() - started), correlationId: ctx.state.correlationId };
  logger()[ctx.status >= 500 ? 'warn' : 'debug'](line, 'request');
}
