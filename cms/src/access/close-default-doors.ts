import type { Core } from '@strapi/strapi';
import { remember, remembered } from '../memory/remember';

const defaultTokens = ['Read Only', 'Full Access'];

/**
 * Strapi opens some doors when it starts on an empty database: registration, its own sign-in routes, two API tokens.
 * Staff come in through the platform's sign-in, which counts wrong attempts, so these are shut, once: whoever opens one again means it.
 */
export async function closeDefaultDoors(strapi: Core.Strapi): Promise<void> {
  const closed = await remembered(strapi, 'closed-doors');
  const close = async (door: string, work: () => Promise<unknown>): Promise<void> => {
    if (!closed.includes(door)) await work();
  };
  await close('registration', async () => {
    const settings = strapi.store({ type: 'plugin', name: 'users-permissions' });
    const advanced = (await settings.get({ key: 'advanced' })) as Record<string, unknown> | null;
    await settings.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
  });
  await close('sign-in', () =>
    strapi.db.query('plugin::users-permissions.permission').deleteMany({ where: { role: { type: { $in: ['public', 'authenticated'] } } } }));
  await close('tokens', async () => {
    const tokens = (await strapi.db.query('admin::api-token').findMany({ where: { name: { $in: defaultTokens } }, select: ['id'] })) as { id: number }[];
    for (const { id } of tokens) await strapi.db.query('admin::api-token').delete({ where: { id } });
  });
  await remember(strapi, 'closed-doors', ['registration', 'sign-in', 'tokens']);
}
