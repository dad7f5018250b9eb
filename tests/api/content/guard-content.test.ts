import type { Core, UID } from '@strapi/strapi';
import { addLines, cancelOrder, getMenu, openOrder, openShift } from '@nova/pos/contracts';
import { platform } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import { bootNova, type Nova } from '../../support/boot-nova';

let nova: Nova;
let strapi: Core.Strapi;
beforeAll(async () => {
  nova = await bootNova();
  strapi = nova.strapi as unknown as Core.Strapi;
});
afterAll(() => nova.stop());

const remove = (uid: UID.ContentType, documentId: string) => strapi.documents(uid).delete({ documentId });
const save = (uid: UID.ContentType, documentId: string, data: object) => strapi.documents(uid).update({ documentId, data });
const catalogue = () => platform().content.catalogue(nova.venue.location.id)!;
const item = (kitchenName: string) => catalogue().items.find((each) => each.kitchenName === kitchenName)!;

describe('what is in use stays', () => {
  it('refuses to delete a register with an open shift and a table with an open check, and lets other ones go', async () => {
    const { token, registerId } = await nova.enrol();
    const manager = await nova.as('manager', token);
    (await manager.call(openShift, { body: { commandId: newId(), shiftId: newId(), locationId: nova.venue.location.id, registerId, count: [{ denominationMinor: 1000, pieces: 10 }] } })).reply();
    const [taken, free] = nova.venue.tables;
    (await manager.call(openOrder, { body: { commandId: newId(), orderId: newId(), locationId: nova.venue.location.id, tableId: taken!.id, covers: 2 } })).reply();
    await expect(remove('api::register.register', registerId)).rejects.toThrow('This cannot be deleted. A shift is open on it. Close the shift first.');
    await expect(remove('api::dining-table.dining-table', taken!.id)).rejects.toThrow('There is an open check on it.');
    await remove('api::dining-table.dining-table', free!.id);
    const other = nova.venue.registers.find((register) => register.id !== registerId)!;
    await remove('api::register.register', other.id);
  });

  it('O5 keeps a station while checks have dishes that it makes or it has tickets to do, and lets it go when it is done', async () => {
    const location = nova.venue.location.id;
    const { token } = await nova.enrol({ registerCode: nova.venue.registers[0]!.code });
    const manager = await nova.as('manager', token);
    const grill = await strapi.documents('api::station.station').create({ data: { code: 'GRILL2', name: 'Second grill', kind: 'kitchen', location: { documentId: location } } as never });
    const menu = (await manager.call(getMenu, { query: { locationId: location } })).reply();
    const dish = menu.items.find((each) => each.kitchenName === 'PICKLES')!;
    const orderId = newId();
    const made = (await manager.call(openOrder, { body: { commandId: newId(), orderId, locationId: location, tableId: null, orderType: 'dine-in', covers: 2 } })).reply().order;
    await manager.call(addLines, { params: { orderId: made.id }, body: { commandId: newId(), catalogueHash: menu.version, lines: [{ lineId: newId(), itemId: dish.id, quantity: 1, seat: null, note: '', modifiers: [] }] } }).then((answer) => answer.reply());
    // The menu has given the dish to another station since.
    await nova.sql.query('update pos.order_line set station_id = $2 where order_id = $1', [orderId, grill.documentId]);
    const dishes = 'Checks have dishes that it makes. Close these checks, or take the dishes off them, first.';
    await expect(remove('api::station.station', grill.documentId)).rejects.toThrow(`This cannot be deleted. ${dishes}`);
    await nova.sql.query(`insert into pos.ticket (id, order_id, location_id, station_id, business_date, number, order_number, order_type, table_name, order_name, server_name, covers, lines)
      select gen_random_uuid(), id, location_id, $2, business_date, 1, number, order_type, '', '', server_name, covers, '[{}]' from pos."order" where id = $1`, [orderId, grill.documentId]);
    const cancel = nova.venue.reasons.find((reason) => reason.kind === 'cancel')!.id;
    (await manager.call(cancelOrder, { params: { orderId }, body: { commandId: newId(), version: 2, reasonId: cancel } })).reply();
    await expect(remove('api::station.station', grill.documentId)).rejects.toThrow('It still has tickets to do. Bump them first.');
    await nova.sql.query(`update pos.ticket set state = 'bumped', bumped_at = platform.now() where station_id = $1`, [grill.documentId]);
    await remove('api::station.station', grill.documentId);
  });

  it('names what uses a tax class, a printer, a station, a day-part, a category, a group, an option, an area, a location', async () => {
    const { location, printers, stations, areas } = nova.venue;
    const asked = catalogue().groups.find((group) => group.options.length === group.min)
      ?? catalogue().groups.find((group) => group.min === 3)!;
    await expect(remove('api::tax-class.tax-class', item('HUMMUS').taxClassId)).rejects.toThrow(/It is used by the items .+ and \d+ more\. Give them another tax class first/);
    await expect(remove('api::printer.printer', printers.find((each) => each.name === 'Kitchen printer')!.id)).rejects.toThrow('the stations Kitchen');
    await expect(remove('api::station.station', stations.find((each) => each.code === 'KITCHEN')!.id)).rejects.toThrow('the categories');
    await expect(remove('api::day-part.day-part', catalogue().dayParts[0]!.id)).rejects.toThrow('sold all day');
    await expect(remove('api::menu-category.menu-category', item('HUMMUS').categoryId)).rejects.toThrow('the items');
    await expect(strapi.documents('api::menu-category.menu-category').unpublish({ documentId: item('HUMMUS').categoryId })).rejects.toThrow('This cannot be unpublished.');
    await expect(remove('api::modifier-group.modifier-group', asked.id)).rejects.toThrow('the items');
    await expect(remove('api::floor-area.floor-area', areas[0]!.id)).rejects.toThrow('the tables');
    await expect(remove('api::location.location', location.id)).rejects.toThrow('Delete these first.');
  });

  it('lets an option go until its group could not be answered', async () => {
    const trio = catalogue().groups.find((group) => group.min === 3)!;
    const [last, ...spare] = trio.options.slice(2);
    for (const option of spare) await remove('api::modifier-option.modifier-option', option.id);
    await expect(strapi.documents('api::modifier-option.modifier-option').unpublish({ documentId: last!.id })).rejects.toThrow('asks for at least 3, and only 2 would be left');
  });

  it('lets a translation and an item go', async () => {
    await strapi.documents('api::menu-category.menu-category').delete({ documentId: item('HUMMUS').categoryId, locale: 'ar' });
    await strapi.documents('api::menu-item.menu-item').delete({ documentId: item('PICKLES').id, locale: '*' });
  });
});

describe('what makes no sense is not saved', () => {
  const refused = async (uid: UID.ContentType, documentId: string, data: object, words: string | RegExp) => {
    await expect(save(uid, documentId, data)).rejects.toThrow(words);
  };

  it('checks places, groups, printers, day-parts, tax and choices', async () => {
    const { location, printers } = nova.venue;
    await refused('api::location.location', location.id, { timeZone: 'Mars/Olympus' }, 'is not a time zone');
    await refused('api::location.location', location.id, { currency: 'ZZZ' }, 'is not a currency code');
    await refused('api::location.location', location.id, { cutoffHour: 13 }, /cutoffHour/);
    await refused('api::location.location', location.id, { orderTypes: ['dine-in', 'drive-in'] }, 'orderTypes may only hold');
    await refused('api::modifier-group.modifier-group', catalogue().groups.find((group) => group.max === 1)!.id, { min: 2 }, 'the minimum is above the maximum');
    await refused('api::printer.printer', printers[0]!.id, { columns: 40 }, '32 or 42');
    await refused('api::day-part.day-part', catalogue().dayParts[0]!.id, { startsAt: '10:00:00.000', endsAt: '10:00:00.000' }, 'same time');
    await refused('api::tax-class.tax-class', catalogue().taxClasses[0]!.id, { rates: [{ code: 'A', name: 'A', ratePpm: 1_000_001, orderTypes: [] }] }, /ratePpm/);
    await refused('api::tax-class.tax-class', catalogue().taxClasses[0]!.id, { rates: [{ code: 'A', name: 'A', ratePpm: 1, orderTypes: [] }, { code: 'A', name: 'A', ratePpm: 2, orderTypes: ['delivery'] }] }, 'A on delivery is there twice');
    await refused('api::menu-item.menu-item', item('HUMMUS').id, { allergens: ['gravel'] }, 'allergens may only hold');
    await refused('api::menu-item.menu-item', item('HUMMUS').id, { priceMinor: -1 }, /priceMinor/);
  });

  it('publishes only what can be sold', async () => {
    const draft = await strapi.documents('api::menu-item.menu-item').create({ data: { code: 'NEW-DISH', name: 'New dish', kitchenName: 'NEW DISH', priceMinor: 100 } as object });
    await expect(strapi.documents('api::menu-item.menu-item').publish({ documentId: draft.documentId })).rejects.toThrow('This cannot be published yet. Choose its category. Choose its tax class.');
    const category = await strapi.documents('api::menu-category.menu-category').create({ data: { code: 'NEW-CATEGORY', name: 'New category' } as object });
    await save('api::menu-item.menu-item', draft.documentId, { category: category.documentId, taxClass: item('HUMMUS').taxClassId });
    await expect(strapi.documents('api::menu-item.menu-item').publish({ documentId: draft.documentId })).rejects.toThrow('Publish its category "New category" first.');
    await strapi.documents('api::menu-category.menu-category').publish({ documentId: category.documentId });
    await strapi.documents('api::menu-item.menu-item').publish({ documentId: draft.documentId });
  });

  it('refuses groups that open each other in a circle', async () => {
    const side = catalogue().groups.find((group) => group.options.some((option) => option.groupIds.length > 0))!;
    const dressing = catalogue().groups.find((group) => side.options.some((option) => option.groupIds.includes(group.id)))!;
    const option = dressing.options[0]!;
    await save('api::modifier-option.modifier-option', option.id, { opensGroups: [side.id] });
    await expect(strapi.documents('api::modifier-option.modifier-option').publish({ documentId: option.id })).rejects.toThrow('open each other in a circle');
  });
});
