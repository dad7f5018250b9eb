import type { HttpContext } from './context';
import { replyError } from './reply';
import { declaredRoutes } from './routes';

const withBody = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Our routes speak JSON. Anything else is refused before a parser for uploads or forms is let loose on it. */
export async function jsonOnly(ctx: HttpContext, next: () => Promise<void>): Promise<void> {
  const type = ctx.get('content-type').split(';')[0]?.trim().toLowerCase() ?? '';
  const foreign = withBody.has(ctx.method) && type !== '' && type !== 'application/json';
  if (!foreign || !isOurs(ctx.path)) return next();
  replyError(ctx, 'invalid_input', 'Send the body as application/json.', { fields: [{ path: 'body', reason: `is ${type.slice(0, 60)}, not application/json` }] });
}

const isOurs = (path: string): boolean => declaredRoutes().some(({ plugin }) => path.startsWith(`/api/${plugin}/`));
