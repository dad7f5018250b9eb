import { printing } from '@nova/printing/access';
import type { Core } from '@strapi/strapi';
import { remember, remembered } from '../memory/remember';

/**
 * Ties the printer agent and its token to a place, once: the only one, or the first of several. Whoever moves it later moves it in
 * printing, and it stays there. Without a place there is nothing to print for, and the next start tries again.
 */
export async function bindAgent(strapi: Core.Strapi, agentId: string, tokenId: number): Promise<void> {
  const bound = await remembered(strapi, 'bound-agents');
  const binding = `${agentId}/${tokenId}`;
  if (bound.includes(binding)) return;
  const location = (await strapi.db.query('api::location.location').findOne({ select: ['documentId'], orderBy: { id: 'asc' } })) as { documentId: string } | null;
  if (location === null) return;
  await printing().bindAgent({ agentId, tokenId: String(tokenId), locationId: location.documentId, name: 'Printer agent' });
  await remember(strapi, 'bound-agents', [...bound, binding]);
}
