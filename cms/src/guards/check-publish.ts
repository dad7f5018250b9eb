import type { Core, UID } from '@strapi/strapi';
import type { CompiledType } from '../catalogue/content-types';
import { findCircle } from './find-circle';
import { publishedOptions } from './in-use';
import { list } from './refuse';

/** What is missing before a draft can be sold, in words; empty when nothing is. */
export type PublishCheck = (strapi: Core.Strapi, documentId: string, defaultLocale: string) => Promise<string[]>;

interface Link { documentId: string; name: string }
interface GroupLink extends Link { min: number }

async function draftOf<Row>(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, locale: string, relations: readonly string[]): Promise<Row | null> {
  const populate = Object.fromEntries(relations.map((field) => [field, true]));
  return (await strapi.db.query(uid).findOne({ where: { documentId, locale, publishedAt: null }, populate })) as Row | null;
}

const isPublished = async (strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<boolean> =>
  (await strapi.db.query(uid).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;

const checkItem: PublishCheck = async (strapi, documentId, locale) => {
  const draft = await draftOf<{ category: Link | null; taxClass: Link | null; modifierGroups: GroupLink[] }>(strapi, 'api::menu-item.menu-item', documentId, locale, ['category', 'taxClass', 'modifierGroups']);
  if (draft === null) return [];
  const problems: string[] = [];
  if (draft.category === null) problems.push('Choose its category.');
  else if (!(await isPublished(strapi, 'api::menu-category.menu-category', draft.category.documentId))) problems.push(`Publish its category "${draft.category.name}" first.`);
  if (draft.taxClass === null) problems.push('Choose its tax class.');
  for (const group of draft.modifierGroups) problems.push(...(await checkGroupIsReady(strapi, group)));
  return problems;
};

async function checkGroupIsReady(strapi: Core.Strapi, group: GroupLink): Promise<string[]> {
  if (!(await isPublished(strapi, 'api::modifier-group.modifier-group', group.documentId))) return [`Publish its modifier group "${group.name}" first.`];
  const options = (await publishedOptions(strapi, group.documentId)).length;
  return options >= group.min ? [] : [`The modifier group "${group.name}" asks for at least ${group.min}, and ${options} of its options are published.`];
}

const checkOption: PublishCheck = async (strapi, documentId, locale) => {
  const draft = await draftOf<{ group: GroupLink | null; opensGroups: GroupLink[] }>(strapi, 'api::modifier-option.modifier-option', documentId, locale, ['group', 'opensGroups']);
  if (draft === null) return [];
  if (draft.group === null) return ['Choose its group.'];
  const problems: string[] = [];
  if (!(await isPublished(strapi, 'api::modifier-group.modifier-group', draft.group.documentId))) problems.push(`Publish its group "${draft.group.name}" first.`);
  for (const opened of draft.opensGroups) problems.push(...(await checkGroupIsReady(strapi, opened)));
  if (draft.opensGroups.length > 0) problems.push(...(await checkCircle(strapi, draft.group.documentId, locale)));
  return problems;
};

/** Looks at drafts: whoever builds the circle is told at its last link, whichever option that is. */
async function checkCircle(strapi: Core.Strapi, groupId: string, locale: string): Promise<string[]> {
  const rows = (await strapi.db.query('api::modifier-option.modifier-option').findMany({ where: { locale, publishedAt: null }, populate: { group: true, opensGroups: true } })) as { group: Link | null; opensGroups: Link[] }[];
  const opens = new Map<string, string[]>();
  const names = new Map<string, string>();
  for (const { group, opensGroups } of rows) {
    for (const each of group === null ? [] : [group, ...opensGroups]) names.set(each.documentId, each.name);
    if (group !== null) opens.set(group.documentId, [...(opens.get(group.documentId) ?? []), ...opensGroups.map((each) => each.documentId)]);
  }
  const circle = findCircle(groupId, opens);
  return circle === null ? [] : [`The groups open each other in a circle: ${list(circle.map((id) => `"${names.get(id) ?? id}"`), 20)}.`];
}

const checkGroup: PublishCheck = async (strapi, documentId, locale) => {
  const draft = await draftOf<GroupLink>(strapi, 'api::modifier-group.modifier-group', documentId, locale, []);
  const asked = draft === null ? 0 : await strapi.db.query('api::menu-item.menu-item').count({ where: { publishedAt: { $notNull: true }, modifierGroups: { documentId } } });
  return draft === null || asked === 0 ? [] : checkGroupIsReady(strapi, draft).then((problems) => problems.filter((problem) => !problem.startsWith('Publish')));
};

export const publishChecks: Readonly<Partial<Record<CompiledType, PublishCheck>>> = {
  'api::menu-item.menu-item': checkItem,
  'api::modifier-option.modifier-option': checkOption,
  'api::modifier-group.modifier-group': checkGroup,
};
