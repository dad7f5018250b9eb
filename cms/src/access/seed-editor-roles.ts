import type { Core } from '@strapi/strapi';
import { remember, remembered } from '../memory/remember';

export const menuEditorRole = 'nova-menu-editor';
const restaurantEditorRole = 'nova-restaurant-editor';

const menuTypes = ['menu-category', 'menu-item', 'modifier-group', 'modifier-option', 'day-part'].map(uidOf);
const placeTypes = ['location', 'floor-area', 'dining-table', 'register', 'station', 'printer', 'tender-type', 'tax-class', 'reason', 'house-rule', 'kitchen-display'].map(uidOf);

interface AdminPermission { action: string; subject: string; properties: { fields?: string[]; locales?: string[] }; conditions: string[] }
interface AdminRoles { create(role: { name: string; code: string; description: string }): Promise<{ id: number }>; addPermissions(roleId: number, permissions: readonly AdminPermission[]): Promise<unknown> }
interface AdminContentTypes { getPermissionsWithNestedFields(actions: readonly unknown[], options: { restrictedSubjects: readonly string[] }): AdminPermission[] }
interface AdminAction { readonly section: string; readonly actionId: string }
interface AdminPermissions { actionProvider: { values(): AdminAction[] } }

const read = 'plugin::content-manager.explorer.read';
const rest = ['create', 'update', 'delete', 'publish'].map((act) => `plugin::content-manager.explorer.${act}`);

function uidOf(name: string): string {
  return `api::${name}.${name}`;
}

/**
 * Two roles of the admin for people who write rather than administer: one for the menu, one for all that the restaurant is.
 * Written once; what an administrator changes in them stays changed.
 */
export async function seedEditorRoles(strapi: Core.Strapi): Promise<void> {
  const known = await remembered(strapi, 'editor-roles');
  if (known.length > 0) return;
  const locales = ((await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'] })) as { code: string }[]).map(({ code }) => code);
  await strapi.db.transaction(async () => {
    await writeRole(strapi, { code: menuEditorRole, name: 'Menu editor', description: 'Writes and publishes the menu, in every language.' }, menuTypes, locales);
    await writeRole(strapi, { code: restaurantEditorRole, name: 'Restaurant editor', description: 'The menu, and places, floor, equipment, tenders, taxes and reasons.' }, [...menuTypes, ...placeTypes], locales);
    await remember(strapi, 'editor-roles', [menuEditorRole, restaurantEditorRole]);
  });
}

async function writeRole(strapi: Core.Strapi, role: { name: string; code: string; description: string }, writable: readonly string[], locales: readonly string[]): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as AdminRoles;
  const { actionProvider } = strapi.service('admin::permission') as unknown as AdminPermissions;
  const actions = actionProvider.values().filter((action) => action.section === 'contentTypes');
  const all = (strapi.service('admin::content-type') as unknown as AdminContentTypes).getPermissionsWithNestedFields(actions, { restrictedSubjects: [] });
  const permissions = all
    .filter(({ action, subject }) => (action === read && (menuTypes.includes(subject) || placeTypes.includes(subject))) || (rest.includes(action) && writable.includes(subject)))
    .map((permission) => ({ ...permission, properties: { ...permission.properties, ...(isLocalized(strapi, permission.subject) ? { locales: [...locales] } : {}) } }));
  const { id } = await roles.create(role);
  await roles.addPermissions(id, permissions);
}

function isLocalized(strapi: Core.Strapi, subject: string): boolean {
  const options: unknown = Object.values(strapi.contentTypes).find((type) => type.uid === subject)?.pluginOptions;
  return typeof options === 'object' && options !== null && 'i18n' in options && (options.i18n as { localized?: boolean }).localized === true;
}
