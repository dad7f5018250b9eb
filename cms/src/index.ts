import { platform } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';
import { announceChanges } from './catalogue/announce-changes';
import { eventReaders } from './catalogue/event-readers';
import { ContentFollower } from './catalogue/follow-content';
import { MemoryCatalog } from './catalogue/memory-catalog';
import { guardContent } from './guards/guard-content';
import { registerChoicesField } from './fields/register-choices-field';
import { registerMenuCsvRoutes } from './menu-csv/menu-csv-routes';
import { runSeeds } from './seeds/run-seeds';
import { readSeedSettings } from './settings/seed-settings';

const catalog = new MemoryCatalog();

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    platform().provideContent(catalog);
    platform().eventReaders(eventReaders);
    registerChoicesField(strapi);
    registerMenuCsvRoutes(strapi);
    guardContent(strapi);
    announceChanges(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const settings = readSeedSettings(process.env, strapi.dirs.app.root);
    if (settings.runsWeb) await runSeeds(strapi, settings);
    await new ContentFollower(strapi, catalog).start();
    await platform().startWork();
  },
};
