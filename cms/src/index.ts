import type { Core } from '@strapi/strapi';
import { registerChoicesField } from './fields/register-choices-field';
import { runSeeds } from './seeds/run-seeds';
import { readSeedSettings } from './settings/seed-settings';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerChoicesField(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const settings = readSeedSettings(process.env, strapi.dirs.app.root);
    if (settings.runsWeb) await runSeeds(strapi, settings);
  },
};
