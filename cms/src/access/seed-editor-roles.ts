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

interface EditorRole { readonly code: string; readonly name: string; readonly description: string; readonly writable: readonly string[] }
const editorRoles: readonly EditorRole[] = [
  { code: menuEditorRole, name: 'Menu editor', description: 'Writes and publishes the menu, in every language.', writable: menuTypes },
  { code: restaurantEditorRole, name: 'Restaurant editor', description: 'The menu, and places, floor, equipment, tenders, taxes and reasons.', writable: [...menuTypes, ...placeTypes] },
];
/** What the first version gave, which took no notes of it. */
const firstTypes = [...menuTypes, ...['location', 'floor-area', 'dining-table', 'register', 'station', 'printer', 'tender-type', 'tax-class', 'reason'].map(uidOf)];

/**
 * Two roles of the admin for people who write rather than administer: one for the menu, one for all that the restaurant is.
 * Each content type is given to a role once, at the first start that knows both; what an administrator takes away or adds stays so, and a role that he deleted stays gone.
 */
export async function seedEditorRoles(strapi: Core.Strapi): Promise<void> {
  const made = await remembered(strapi, 'editor-roles');
  const noted = await remembered(strapi, 'editor-role-types');
  const locales = ((await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'] })) as { code: string }[]).map(({ code }) => code);
  await strapi.db.transaction(async () => {
    const notes: string[] = [];
    for (const role of editorRoles) {
      const given = made.includes(role.code) && noted.length === 0 ? await typesOf(strapi, role) : noted.filter((note) => note.startsWith(`${role.code} `)).map((note) => note.slice(role.code.length + 1));
      const fresh = [...menuTypes, ...placeTypes].filter((uid) => !given.includes(uid));
      if (fresh.length > 0) await give(strapi, role, fresh, { isNew: !made.includes(role.code), locales });
      notes.push(...[...given, ...fresh].map((uid) => `${role.code} ${uid}`));
    }
    await remember(strapi, 'editor-roles', editorRoles.map(({ code }) => code));
    await remember(strapi, 'editor-role-types', notes);
  });
}

/** What a role of a version without notes was given: the types of the first version, and those of which it has anything. */
async function typesOf(strapi: Core.Strapi, { code }: EditorRole): Promise<string[]> {
  const held = (await strapi.db.query('admin::permission').findMany({ where: { role: { code } }, select: ['subject'] })) as { subject: string | null }[];
  return [...new Set([...firstTypes, ...held.flatMap(({ subject }) => (subject === null ? [] : [subject]))])];
}

/** Lets a role read these types, and write those that are its own. */
async function give(strapi: Core.Strapi, { writable, ...role }: EditorRole, types: readonly string[], { isNew, locales }: { isNew: boolean; locales: readonly string[] }): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as AdminRoles;
  const { actionProvider } = strapi.service('admin::permission') as unknown as AdminPermissions;
  const actions = actionProvider.values().filter((action) => action.section === 'contentTypes');
  const all = (strapi.service('admin::content-type') as unknown as AdminContentTypes).getPermissionsWithNestedFields(actions, { restrictedSubjects: [] });
  const permissions = all
    .filter(({ action, subject }) => types.includes(subject) && (action === read || (rest.includes(action) && writable.includes(subject))))
    .map((permission) => ({ ...permission, properties: { ...permission.properties, ...(isLocalized(strapi, permission.subject) ? { locales: [...locales] } : {}) } }));
  const known = isNew ? await roles.create(role) : ((await strapi.db.query('admin::role').findOne({ where: { code: role.code } })) as { id: number } | null);
  if (known !== null) await roles.addPermissions(known.id, permissions);
}

function isLocalized(strapi: Core.Strapi, subject: string): boolean {
  const options: unknown = Object.values(strapi.contentTypes).find((type) => type.uid === subject)?.pluginOptions;
  return typeof options === 'object' && options !== null && 'i18n' in options && (options.i18n as { localized?: boolean }).localized === true;
}
