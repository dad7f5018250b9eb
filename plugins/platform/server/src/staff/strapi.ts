import type { Core } from '@strapi/strapi';

let current: Core.Strapi | null = null;

/** The application this process runs, for what only Strapi knows: users, roles, sessions. */
export function strapiApp(): Core.Strapi {
  if (current === null) throw new Error('staff was used before startStaff(); the platform plugin calls it in its bootstrap()');
  return current;
}

export function setStrapiApp(strapi: Core.Strapi): void {
  current = strapi;
}

/** Sessions of staff: short access tokens and rotating refresh tokens, kept by Strapi. */
export const staffSessions = () => strapiApp().sessionManager('users-permissions');
