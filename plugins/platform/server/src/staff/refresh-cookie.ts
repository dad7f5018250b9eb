import type { HttpContext } from '../http/context';

const name = 'nova_refresh';
/** `secure` is left out on purpose: Koa sets it when the request came by https, which a till on a local network may not. */
const options = { httpOnly: true, sameSite: 'strict', path: '/api/platform/sessions' } as const;

export const readRefreshCookie = (ctx: HttpContext): string | null => ctx.cookies.get(name) ?? null;

/** `expiresAt` null: gone when the browser closes. */
export function writeRefreshCookie(ctx: HttpContext, token: string, expiresAt: string | null): void {
  ctx.cookies.set(name, token, { ...options, ...(expiresAt === null ? {} : { expires: new Date(expiresAt) }) });
}

export function dropRefreshCookie(ctx: HttpContext): void {
  ctx.cookies.set(name, null, options);
}
