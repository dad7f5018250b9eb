import type { Core } from '@strapi/strapi';
import { requiredSetting } from '../src/settings/required-setting';

const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: requiredSetting('APP_KEYS').split(',') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  /** Behind a proxy; without it all staff would share one rate-limit bucket. */
  proxy: { koa: env.bool('NOVA_BEHIND_PROXY', false) },
  transfer: { remote: { enabled: false } },
});

export default server;
