import { pos } from '@nova/pos/access';
import type { Core, UID } from '@strapi/strapi';
import type { CompiledType } from '../catalogue/content-types';
import { list } from './refuse';

/** Why a document cannot go now, in words for the editor. null: it can. */
export type InUse = (strapi: Core.Strapi, documentId: string) => Promise<string | null>;

interface Named { documentId: string; name?: string | null; code?: string | null }

/** Documents of a type that point at this one, drafts too: a draft published tomorrow would break tomorrow. */
async function pointing(strapi: Core.Strapi, uid: UID.ContentType, field: string, documentId: string): Promise<string[]> {
  const rows = (await strapi.db.query(uid).findMany({ where: { [field]: { documentId } }, orderBy: { id: 'asc' }, limit: 2000 })) as Named[];
  const names = new Map<string, string>();
  for (const row of rows) if (!names.has(row.documentId)) names.set(row.documentId, row.name ?? row.code ?? row.documentId);
  return [...names.values()];
}

type Pointer = readonly [uid: UID.ContentType, field: string, what: string];

/** Refuses while anything listed points here: "It is used by the items Hummus, Falafel and 7 more. …" */
const whilePointedAt = (pointers: readonly Pointer[], advice: string): InUse => async (strapi, documentId) => {
  const users: string[] = [];
  for (const [uid, field, what] of pointers) {
    const names = await pointing(strapi, uid, field, documentId);
    if (names.length > 0) users.push(`${what} ${list(names)}`);
  }
  return users.length === 0 ? null : `It is used by ${list(users, 9)}. ${advice}`;
};

const item = 'api::menu-item.menu-item';
const category = 'api::menu-category.menu-category';
const option = 'api::modifier-option.modifier-option';

/** An option may go while its group still has enough of them. */
const optionInUse: InUse = async (strapi, documentId) => {
  const row = (await strapi.db.query(option).findOne({ where: { documentId, group: { documentId: { $notNull: true } } }, populate: { group: true } })) as { group: { documentId: string; name: string; min: number } | null } | null;
  if (row?.group === null || row?.group === undefined) return null;
  const { group } = row;
  const asked = [...(await pointing(strapi, item, 'modifierGroups', group.documentId)), ...(await pointing(strapi, option, 'opensGroups', group.documentId))];
  const left = (await publishedOptions(strapi, group.documentId)).filter((id) => id !== documentId).length;
  if (asked.length === 0 || left >= group.min) return null;
  return `The group "${group.name}" asks for at least ${group.min}, and only ${left} would be left. It is asked by ${list(asked)}. Publish another option first, or lower the group's minimum.`;
};

export async function publishedOptions(strapi: Core.Strapi, groupId: string): Promise<string[]> {
  const rows = (await strapi.db.query(option).findMany({ where: { publishedAt: { $notNull: true }, group: { documentId: groupId } }, select: ['documentId'] })) as Named[];
  return [...new Set(rows.map((row) => row.documentId))];
}

const stationOnMenu = whilePointedAt([[category, 'stations', 'the categories'], [item, 'stations', 'the items']], 'Give them another station first.');
/** What was ordered keeps its station, though the menu has given its dishes to another: what is fired of it would be on no screen and no paper. */
const stationInUse: InUse = async (strapi, documentId) => {
  const onMenu = await stationOnMenu(strapi, documentId);
  if (onMenu !== null) return onMenu;
  const use = await pos().stationInUse(documentId);
  if (use === null) return null;
  return use === 'dishes' ? 'Checks have dishes that it makes. Close these checks, or take the dishes off them, first.' : 'It still has tickets to do. Bump them first.';
};

/** What must not go while something needs it. Types that are not here may always be deleted: orders keep what they need of them. */
export const inUse: Readonly<Partial<Record<CompiledType, InUse>>> = {
  'api::dining-table.dining-table': async (_strapi, id) => ((await pos().tableInUse(id)) ? 'There is an open check on it. Close the check or move it to another table first.' : null),
  'api::register.register': async (_strapi, id) => ((await pos().registerInUse(id)) ? 'A shift is open on it. Close the shift first.' : null),
  'api::floor-area.floor-area': whilePointedAt([['api::dining-table.dining-table', 'area', 'the tables']], 'Move or delete the tables first.'),
  'api::printer.printer': whilePointedAt([['api::station.station', 'printers', 'the stations'], ['api::register.register', 'receiptPrinter', 'the registers']], 'Give them another printer first.'),
  'api::station.station': stationInUse,
  'api::tax-class.tax-class': whilePointedAt([[item, 'taxClass', 'the items'], ['api::house-rule.house-rule', 'serviceChargeTaxClass', 'the service charge']], 'Give them another tax class first.'),
  'api::day-part.day-part': whilePointedAt([[category, 'dayParts', 'the categories'], [item, 'dayParts', 'the items']], 'Without it they would be sold all day; take it off them first.'),
  'api::menu-category.menu-category': whilePointedAt([[item, 'category', 'the items']], 'Move them to another category or delete them first.'),
  'api::modifier-group.modifier-group': whilePointedAt([[item, 'modifierGroups', 'the items'], [option, 'opensGroups', 'the options']], 'Take it off them first.'),
  'api::modifier-option.modifier-option': optionInUse,
  'api::location.location': whilePointedAt([
    ['api::floor-area.floor-area', 'location', 'the areas'], ['api::register.register', 'location', 'the registers'], ['api::station.station', 'location', 'the stations'],
    ['api::printer.printer', 'location', 'the printers'], [category, 'locations', 'the categories'], ['api::tender-type.tender-type', 'locations', 'the tender types'],
  ], 'Delete these first.'),
};
