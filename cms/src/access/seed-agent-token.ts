import type { Core } from '@strapi/strapi';

const name = 'Printer agent';
const actions = ['plugin::printing.agent.claim', 'plugin::printing.agent.report', 'plugin::printing.agent.heartbeat', 'plugin::pos.display.claim'];

interface TokenService { hash(key: string): string }

/**
 * The printer agent's API token, with its four actions and no more. The key is chosen by whoever starts both programs
 * (NOVA_AGENT_TOKEN) and kept here as Strapi keeps all keys, hashed; a new key replaces the old one. Returns the token's id.
 */
export async function seedAgentToken(strapi: Core.Strapi, key: string): Promise<number> {
  const query = strapi.db.query('admin::api-token');
  const accessKey = (strapi.service('admin::api-token') as unknown as TokenService).hash(key);
  const known = (await query.findOne({ where: { name }, select: ['id', 'accessKey'] })) as { id: number; accessKey: string } | null;
  return strapi.db.transaction(async () => {
    const data = { name, description: 'Claims and reports print jobs, and shows kitchen displays their tickets.', type: 'custom', kind: 'content-api', accessKey, lifespan: null, expiresAt: null };
    if (known !== null && known.accessKey !== accessKey) await query.update({ where: { id: known.id }, data: { accessKey } });
    const id = known?.id ?? ((await query.create({ data })) as { id: number }).id;
    const held = (await strapi.db.query('admin::api-token-permission').findMany({ where: { token: id }, select: ['action'] })) as { action: string }[];
    for (const action of actions) {
      if (!held.some((each) => each.action === action)) await strapi.db.query('admin::api-token-permission').create({ data: { action, token: id } });
    }
    return id;
  });
}
