import type { Core } from '@strapi/strapi';
import { platform } from '@nova/platform/access';
import { bootNova, type Nova } from '../../support/boot-nova';

let nova: Nova;
let strapi: Core.Strapi;
let adminToken: string;
let editorToken: string;
beforeAll(async () => {
  nova = await bootNova();
  strapi = nova.strapi as unknown as Core.Strapi;
  adminToken = await signInAdmin('Content admin');
  editorToken = await signInAdmin('Menu editor');
});
afterAll(() => nova.stop());

async function signInAdmin(role: string): Promise<string> {
  const login = nova.logins.find((each) => each.role === role)!;
  return (await nova.nobody().post('/admin/login', { email: login.username, password: login.password })).ok<{ data: { token: string } }>().data.token;
}

const send = (method: string, path: string, token: string | null, body?: object) =>
  fetch(`${nova.url}${path}`, { method, headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }, body: body === undefined ? undefined : JSON.stringify(body) });
const download = async () => (await send('GET', '/menu-csv/export', editorToken)).text();
const upload = async (csv: string) => {
  const response = await send('POST', '/menu-csv/import', editorToken, { csv });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> & { error?: { message: string; details: { code: string; faults: { row: number; column: string }[] } } } };
};
const catalogue = () => platform().content.catalogue(nova.venue.location.id)!;
const menuRows = async () => (await nova.sql.query(`select (select count(*) from menu_items) + (select count(*) from menu_categories) + (select count(*) from modifier_groups) + (select count(*) from modifier_options) as n`)).rows[0].n as string;

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not come about');
}

describe('the menu as a spreadsheet', () => {
  it('comes back unchanged: an export imported again changes nothing', async () => {
    const csv = await download();
    expect(csv.startsWith('kind,code,parent,name_en,name_ar,description_en,description_ar,kitchen_name,price')).toBe(true);
    expect(csv).toContain("'+TOUM");
    const { status, body } = await upload(csv);
    expect({ status, ...body }).toMatchObject({ status: 200, added: 0, changed: 0 });
    expect(body['unchanged']).toBe(body['rows']);
    expect(await download()).toBe(csv);
  });

  it('adds and changes in one go, publishes, and keeps the translation that the file does not name', async () => {
    const csv = [
      'kind,code,parent,name_en,name_ar,kitchen_name,price,tax_class,modifier_groups,min,max,stations',
      'category,PIDE,,Pide,بيدا,,,,,,,KITCHEN',
      'group,PIDE-TOP,,Choose a topping,,,,,,1,1,',
      'option,PIDE-EGG,PIDE-TOP,Egg,,+EGG,1.20,,,,,',
      'item,PIDE-LAMB,PIDE,Lamb pide,بيدا بلحم الغنم,PIDE LAMB,12.50,STANDARD,PIDE-TOP SPICE,,,',
      'item,HUMMUS,COLD-MEZZE,Hummus of the house,,HUMMUS,6.75,COLD-FOOD,BREAD LEAVE-OUT,,,',
    ].join('\r\n');
    expect(await upload(csv)).toMatchObject({ status: 200, body: { rows: 5, added: 4, changed: 1, unchanged: 0 } });
    await until(() => catalogue().items.some((item) => item.kitchenName === 'PIDE LAMB'));
    const pide = catalogue().items.find((item) => item.kitchenName === 'PIDE LAMB')!;
    expect(pide).toMatchObject({ name: { en: 'Lamb pide', ar: 'بيدا بلحم الغنم' }, pricesMinor: { 'dine-in': 1250 }, stationId: nova.venue.stations.find((each) => each.code === 'KITCHEN')!.id });
    expect(catalogue().groups.find((group) => pide.groupIds.includes(group.id) && group.min === 1 && group.options.length === 1)?.options[0]?.pricesMinor['dine-in']).toBe(120);
    await until(() => catalogue().items.some((item) => item.name['en'] === 'Hummus of the house'));
    expect(catalogue().items.find((item) => item.kitchenName === 'HUMMUS')).toMatchObject({ name: { ar: 'حمّص' }, pricesMinor: { 'dine-in': 675 } });
    // What the import wrote as rows can be edited and published like any other document.
    await strapi.documents('api::menu-item.menu-item').update({ documentId: pide.id, data: { priceMinor: 1300 } as object });
    await strapi.documents('api::menu-item.menu-item').publish({ documentId: pide.id, locale: '*' });
    await until(() => catalogue().items.find((item) => item.id === pide.id)?.pricesMinor['dine-in'] === 1300);
  });

  it('brings a combo: options that stand for items, also for those that come with the same file', async () => {
    const csv = [
      'kind,code,parent,name_en,kitchen_name,price,tax_class,modifier_groups,stands_for,min,max',
      'group,BOX-MAIN,,Choose a dish,,,,,,1,1',
      'option,BOX-WRAP,BOX-MAIN,Wrap,WRAP,,,,BOX-WRAP,,',
      'option,BOX-KAFTA,BOX-MAIN,Kafta,KAFTA,,,,kafta,,',
      'item,BOX-WRAP,SIDES,Wrap of the day,WRAP,7.50,STANDARD,,,,',
      'item,BOX,SIDES,Lunch box,LUNCH BOX,9.50,STANDARD,BOX-MAIN,,,',
    ].join('\r\n');
    expect(await upload(csv)).toMatchObject({ status: 200, body: { added: 5 } });
    await until(() => catalogue().items.some((item) => item.kitchenName === 'LUNCH BOX'));
    const idOf = (kitchenName: string) => catalogue().items.find((item) => item.kitchenName === kitchenName)!.id;
    const box = catalogue().items.find((item) => item.kitchenName === 'LUNCH BOX')!;
    expect(catalogue().groups.find((group) => box.groupIds.includes(group.id))!.options.map((option) => option.itemId)).toEqual([idOf('WRAP'), idOf('KAFTA')]);
    const again = await download();
    expect(again).toMatch(/option,BOX-KAFTA,BOX-MAIN,.*,KAFTA,/);
    expect(await upload(again)).toMatchObject({ status: 200, body: { added: 0, changed: 0 } });
    expect(await upload(csv.replace(',kafta,', ',NOTHING,'))).toMatchObject({ status: 400, body: { error: { details: { faults: [{ row: 4, column: 'stands_for' }] } } } });
  });

  it('is all or nothing, and names row and column', async () => {
    const before = await menuRows();
    const { status, body } = await upload('code,parent,name_en,kitchen_name,price,tax_class\nGOOD,SIDES,Good,GOOD,1.00,STANDARD\nBAD,NOWHERE,Bad,BAD,1.00,GOLD');
    expect(status).toBe(400);
    expect(body.error?.details.code).toBe('invalid_input');
    expect(body.error?.details.faults.map(({ row, column }) => `${row} ${column}`).sort()).toEqual(['3 parent', '3 tax_class']);
    expect(body.error?.message).toContain('Nothing was imported.');
    expect(await menuRows()).toBe(before);
  });

  it('undoes what it wrote when a change is refused half-way', async () => {
    const before = await menuRows();
    // MEZZE-CHOICE has six options; asking for seven cannot be answered, which only the publish guard sees.
    const { status, body } = await upload('kind,code,parent,name_en,kitchen_name,price,tax_class,min,max\nitem,HALF-WAY,SIDES,Half-way,HALF,1.00,STANDARD,,\ngroup,MEZZE-CHOICE,,Choose seven,,,,7,7');
    expect(status).toBe(400);
    expect(body.error?.message).toContain('asks for at least 7');
    expect(await menuRows()).toBe(before);
  });

  it('takes no file that is none, and lets in only who may write the menu', async () => {
    for (const csv of ['', 'PK\u0003\u0004', '"', 'code,name_en\n']) expect((await upload(csv)).status).toBe(400);
    expect((await send('POST', '/menu-csv/import', editorToken, { csv: 7 })).status).toBe(400);
    expect((await send('POST', '/menu-csv/import', null, { csv: '' })).status).toBe(401);
    expect((await send('GET', '/menu-csv/export', (await nova.as('manager')).token ?? '')).status).toBe(401);
    const { id } = (await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } })) as { id: number };
    await strapi.db.query('admin::user').update({ where: { email: nova.logins.find((each) => each.role === 'Menu editor')!.username }, data: { roles: [id] } });
    expect((await send('GET', '/menu-csv/export', adminToken)).status).toBe(200);
    expect((await send('POST', '/menu-csv/import', editorToken, { csv: 'code' })).status).toBe(403);
  });
});

describe('a guard seen from the admin', () => {
  it('answers 400 with the words and a stable code', async () => {
    const taxClass = catalogue().taxClasses[0]!.id;
    const response = await send('DELETE', `/content-manager/collection-types/api::tax-class.tax-class/${taxClass}`, adminToken);
    const body = (await response.json()) as { error: { message: string; name: string; details: { code: string } } };
    expect(response.status).toBe(400);
    expect(body.error).toMatchObject({ name: 'ApplicationError', details: { code: 'in_use' } });
    expect(body.error.message).toMatch(/^This cannot be deleted\. It is used by the items/);
  });
});
