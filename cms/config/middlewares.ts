import type { Core } from '@strapi/strapi';

/** QZ Tray listens on the till itself, on these ports, with its own certificate. */
const qzTray = ['wss://localhost:8181', 'wss://localhost:8282', 'ws://localhost:8182', 'ws://localhost:8283'];

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
