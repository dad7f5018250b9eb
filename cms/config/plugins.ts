import type { Core } from '@strapi/strapi';
import { requiredSetting } from '../src/settings/required-setting';

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  /** First key: plugins load in the order of these keys, and every other one calls platform() when it registers. */
  platform: { enabled: true },
  payments: { enabled: true },
  printing: { enabled: true },
  pos: { enabled: true },
  'users-permissions': {
    config: {
      jwtSecret: requiredSetting('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: { accessTokenLifespan: env.int('NOVA_ACCESS_TOKEN_SECONDS', 600), httpOnly: true },
      /** Staff come from the admin and the seed; nobody registers himself. */
      register: { allowedFields: [] },
    },
  },
});

export default plugins;
