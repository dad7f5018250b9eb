import type { Core } from '@strapi/strapi';
import { platform } from '../current';
import { listen } from '../database/listen';
import { indexSessions } from '../repo/index-sessions';
import { installStaffTriggers, staffChannel, type WatchedTable } from '../repo/install-staff-triggers';
import { answerRefusals } from './answer-refusals';
import { emptyStaffCaches, useStaffCachesWhile } from './cache';
import { codeRefusals } from './code-refusals';
import { setStrapiApp } from './strapi';

const watchedModels = ['plugin::users-permissions.user', 'plugin::users-permissions.role', 'plugin::users-permissions.permission'] as const;

const sessionTable = (strapi: Core.Strapi): string => strapi.db.metadata.get('admin::session').tableName;

/** Strapi's tables of staff with their link tables, by the names its own metadata gives them. */
function strapiTables(strapi: Core.Strapi, schema: string): WatchedTable[] {
  const tables = new Set<string>();
  for (const model of watchedModels) {
    const metadata = strapi.db.metadata.get(model);
    tables.add(metadata.tableName);
    for (const attribute of Object.values(metadata.attributes)) {
      if (attribute.type !== 'relation' || !('target' in attribute) || !('joinTable' in attribute) || !attribute.joinTable) continue;
      if (watchedModels.some((watched) => watched === attribute.target)) tables.add(attribute.joinTable.name);
    }
  }
  const changes = [...tables].map((table) => ({ schema, table, events: 'insert or update or delete or truncate' }));
  // A session that ends must end in every process at once; new and rotated ones change nothing that is kept.
  return [...changes, { schema, table: sessionTable(strapi), events: 'delete or truncate' }];
}

/** Opens the staff room: in the plugin's bootstrap, when Strapi's tables exist and its routes are not mounted yet. */
export async function startStaff(strapi: Core.Strapi): Promise<void> {
  setStrapiApp(strapi);
  // Strapi types its Koa context more widely than the part we use.
  for (const middleware of [codeRefusals, answerRefusals]) strapi.server.use(middleware as unknown as Parameters<typeof strapi.server.use>[0]);
  const schema = strapi.db.getSchemaName() ?? 'public';
  await installStaffTriggers(platform().db<unknown>(), strapiTables(strapi, schema));
  await indexSessions(platform().db<unknown>(), schema, sessionTable(strapi));
  const listener = await listen({ [staffChannel]: emptyStaffCaches }, emptyStaffCaches);
  useStaffCachesWhile(() => listener.alive());
  platform().onClose('staff', async () => {
    useStaffCachesWhile(() => false);
    await listener.close();
  });
}
