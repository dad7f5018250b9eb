import type { Core } from '@strapi/strapi';
import { platform, type RoleName } from '@nova/platform/access';
import { bindAgent } from '../access/bind-agent';
import { closeDefaultDoors } from '../access/close-default-doors';
import { seedAgentToken } from '../access/seed-agent-token';
import { seedEditorRoles } from '../access/seed-editor-roles';
import { seedPermissions } from '../access/seed-permissions';
import { seedRoles } from '../access/seed-roles';
import { arrangeEditor } from '../editor/arrange-editor';
import { remember, remembered } from '../memory/remember';
import type { SeedSettings } from '../settings/seed-settings';
import { ensureArabic } from './languages';
import { seedDemo } from './seed-demo';
import { seedEmpty } from './seed-empty';

/**
 * Brings a database to where people can work: roles and rights at each start (new ones appear with an upgrade), content once.
 * A seed that was cut off runs again and finds what it wrote; one that ended is never run again, so nothing deleted comes back.
 */
export async function runSeeds(strapi: Core.Strapi, settings: SeedSettings): Promise<void> {
  const roles = await seedRoles(strapi);
  await seedPermissions(strapi, roles);
  await closeDefaultDoors(strapi);
  if (settings.seed !== 'none') await ensureArabic(strapi);
  await seedEditorRoles(strapi);
  await arrangeEditor(strapi);
  await seedOnce(strapi, roles, settings);
  if (settings.agent !== null) await bindAgent(strapi, settings.agent.id, await seedAgentToken(strapi, settings.agent.token));
}

async function seedOnce(strapi: Core.Strapi, roles: ReadonlyMap<RoleName, number>, settings: SeedSettings): Promise<void> {
  if (settings.seed === 'none' || (await remembered(strapi, 'seeded')).length > 0) return;
  const startedAtMs = performance.now();
  await (settings.seed === 'demo' ? seedDemo : seedEmpty)(strapi, roles, settings);
  await remember(strapi, 'seeded', [settings.seed]);
  platform().log.info({ seed: settings.seed, ms: Math.round(performance.now() - startedAtMs) }, 'seeded');
}
