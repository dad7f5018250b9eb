import type { Core } from '@strapi/strapi';
import { seedEditorRoles } from '../../../cms/src/access/seed-editor-roles';
import { bootNova, type Nova } from '../../support/boot-nova';

let nova: Nova;
let strapi: Core.Strapi;
beforeAll(async () => {
  nova = await bootNova();
  strapi = nova.strapi as unknown as Core.Strapi;
});
afterAll(() => nova.stop());

const role = 'nova-restaurant-editor';
const acts = async (uid: string): Promise<string[]> => {
  const held = (await strapi.db.query('admin::permission').findMany({ where: { role: { code: role }, subject: uid }, select: ['action'] })) as { action: string }[];
  return held.map(({ action }) => action.split('.').at(-1)!).sort();
};
const take = (where: object) => strapi.db.query('admin::permission').deleteMany({ where: { role: { code: role }, ...where } });
const memory = () => strapi.store({ type: 'core', name: 'nova' });

test('an editor role of an earlier version gets the content types that came since, once; what an administrator took away stays away', async () => {
  const all = await acts('api::kitchen-display.kitchen-display');
  expect(all).toEqual(expect.arrayContaining(['create', 'delete', 'read', 'update']));
  // As an earlier version left it: no notes of types, nothing of displays; and an administrator who lets nobody delete printers or touch taxes.
  await memory().delete({ key: 'editor-role-types' });
  await take({ subject: 'api::kitchen-display.kitchen-display' });
  await take({ subject: 'api::printer.printer', action: { $endsWith: 'delete' } });
  await take({ subject: 'api::tax-class.tax-class' });
  await seedEditorRoles(strapi);
  expect(await acts('api::kitchen-display.kitchen-display')).toEqual(all);
  expect(await acts('api::printer.printer')).not.toContain('delete');
  expect(await acts('api::tax-class.tax-class')).toEqual([]);
  // From now on it is known: taking all of displays away lasts, and so does a second start.
  await take({ subject: 'api::kitchen-display.kitchen-display' });
  await seedEditorRoles(strapi);
  await seedEditorRoles(strapi);
  expect(await acts('api::kitchen-display.kitchen-display')).toEqual([]);
  expect(await acts('api::station.station')).toEqual(all);
});

test('a role that an administrator deleted stays gone', async () => {
  await strapi.db.query('admin::role').deleteMany({ where: { code: role } });
  await memory().delete({ key: 'editor-role-types' });
  await seedEditorRoles(strapi);
  expect(await strapi.db.query('admin::role').findOne({ where: { code: role } })).toBeNull();
});
