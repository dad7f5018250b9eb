import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpContext } from '../http/context';
import { replyError } from '../http/reply';
import type { Metrics } from './metrics';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isLoopback = (address: string): boolean => /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
/** A proxy on this machine speaks from loopback too, for whoever knocked at it. */
const isForwarded = (ctx: HttpContext): boolean => ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => ctx.get(name) !== '');

function mayRead(ctx: HttpContext, token: string | null): boolean {
  if (token !== null) return timingSafeEqual(digest(ctx.get('authorization')), digest(`Bearer ${token}`));
  return isLoopback(ctx.req.socket.remoteAddress ?? '') && !isForwarded(ctx);
}

/**
 * Koa middleware for `GET /metrics`. With a token only its bearer may read; without one only this machine, not through a proxy.
 * Must stand before the router and before whatever answers unknown paths.
 */
export function metricsEndpoint(metrics: Metrics, token: string | null): (ctx: HttpContext, next: () => Promise<void>) => Promise<void> {
  return async (ctx, next) => {
    if (ctx.path !== '/metrics' || ctx.method !== 'GET') return next();
    if (!mayRead(ctx, token)) return replyError(ctx, 'missing_capability', 'Metrics are for this machine, or for the bearer of NOVA_METRICS_TOKEN.');
    const body = await metrics.registry.metrics();
    ctx.set('content-type', metrics.registry.contentType);
    ctx.body = body;
  };
}
