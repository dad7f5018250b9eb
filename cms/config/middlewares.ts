import type { Core } from '@strapi/strapi';

/** QZ Tray listens on the till itself, on these ports, with its own certificate. */
const host = process.env['NOVA_QZ_HOST'] || 'localhost';
const ports = (name: string, otherwise: string): string[] => (process.env[name] || otherwise).split(',').filter(Boolean);
const qzTray = [...ports('NOVA_QZ_PORTS', '8181,8282,8383,8484').map((port) => `wss://${host}:${port}`), ...ports('NOVA_QZ_INSECURE_PORTS', '8182,8283,8384,8485').map((port) => `ws://${host}:${port}`)];

const middlewares: Core.Config.Middlewares = [
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: { 'connect-src': ["'self'", 'https:', ...qzTray], 'img-src': ["'self'", 'data:', 'blob:'], upgradeInsecureRequests: null },
      },
    },
  },
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  /** Webhooks are verified over the bytes as they came. */
  { name: 'strapi::body', config: { includeUnparsed: true } },
  'strapi::session',
  'strapi::favicon',
  'global::portal-files',
  'strapi::public',
];

export default middlewares;
