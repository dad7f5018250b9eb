import type { Core } from '@strapi/strapi';

/** What set-up has done already, in Strapi's own key-value table: so that it never undoes what an administrator changed since. */
export type Remembered = 'seen-capabilities' | 'closed-doors' | 'editor-views' | 'editor-roles' | 'editor-role-types' | 'bound-agents' | 'seeded';

const store = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'nova' });

export async function remembered(strapi: Core.Strapi, key: Remembered): Promise<readonly string[]> {
  const value: unknown = await store(strapi).get({ key });
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export async function remember(strapi: Core.Strapi, key: Remembered, values: readonly string[]): Promise<void> {
  await store(strapi).set({ key, value: [...values] });
}
