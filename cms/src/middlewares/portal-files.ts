import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import serve from 'koa-static';

type Middleware = ReturnType<Core.MiddlewareFactory>;
type Handle = Exclude<Middleware, void>;

const prefix = '/portal';
const oneHourMs = 3600 * 1000;
const oneYearMs = 365 * 24 * oneHourMs;

/**
 * The portal's built files under /portal. Assets carry a hash in their name and never change; icons and the manifest keep their
 * names, so they are kept for an hour. Every path without an ending is a deep link and gets the one page, from memory and never
 * cached, so that a new build is seen at the next load.
 */
const portalFiles: Core.MiddlewareFactory = (_config, { strapi }) => {
  const folder = path.resolve(strapi.dirs.app.root, '..', 'portal', 'dist');
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) {
    strapi.log.warn('The portal is not built, so /portal answers 404. `npm run build` makes it.');
    return (_ctx, next) => next();
  }
  const html = readFileSync(page);
  const hashed = serve(folder, { index: false, maxage: oneYearMs, immutable: true });
  const named = serve(folder, { index: false, maxage: oneHourMs });
  const handle: Handle = async (ctx, next) => {
    if ((ctx.method !== 'GET' && ctx.method !== 'HEAD') || (ctx.path !== prefix && !ctx.path.startsWith(`${prefix}/`))) return next();
    if (ctx.path === prefix) return ctx.redirect(`${prefix}/`);
    const full = ctx.path;
    ctx.path = full.slice(prefix.length);
    await (ctx.path.startsWith('/assets/') ? hashed : named)(ctx, async () => undefined);
    ctx.path = full;
    if (ctx.body !== undefined || path.posix.extname(full) !== '') return;
    ctx.set('cache-control', 'no-cache');
    ctx.type = 'html';
    ctx.body = html;
  };
  return handle;
};

export default portalFiles;
