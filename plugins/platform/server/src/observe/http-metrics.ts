import type { HttpContext } from '../http/context';
import type { Metrics } from './metrics';

/** The router writes the matched template here; the path itself would make a series of each order id. */
type RoutedContext = HttpContext & { _matchedRoute?: unknown };

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Clients choose the path and the method, so neither may become a label unchecked. */
const routeOf = (ctx: RoutedContext): string => (typeof ctx._matchedRoute === 'string' ? ctx._matchedRoute : 'none');

/** Koa middleware that times each request by route template, method and status. */
export function httpMetrics(metrics: Metrics): (ctx: HttpContext, next: () => Promise<void>) => Promise<void> {
  return async (ctx, next) => {
    const started = process.hrtime.bigint();
    const observe = (status: number): void => {
      const method = methods.has(ctx.method) ? ctx.method : 'other';
      metrics.httpSeconds.observe({ method, route: routeOf(ctx), status: String(status) }, Number(process.hrtime.bigint() - started) / 1e9);
    };
    try {
      await next();
      observe(ctx.status);
    } catch (error) {
      observe(500);
      throw error;
    }
  };
}
