import type { Core } from '@strapi/strapi';
import { requiredSetting } from '../src/settings/required-setting';

const admin = (): Partial<Core.Config.Admin> => ({
  auth: { secret: requiredSetting('ADMIN_JWT_SECRET') },
  apiToken: { salt: requiredSetting('API_TOKEN_SALT') },
  transfer: { token: { salt: requiredSetting('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: requiredSetting('ENCRYPTION_KEY') },
  /** `npm start` prints the addresses itself; a server never opens a browser. */
  autoOpen: false,
  flags: { nps: false, promoteEE: false, docLinks: true },
  ai: { enabled: false },
});

export default admin;
