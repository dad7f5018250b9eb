import { readFileSync } from 'node:fs';
import { platform, type RoleName } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';
import { addAdmin } from '../access/add-admin';
import { addStaff } from '../access/add-staff';
import { importMenu } from '../menu-csv/import-menu';
import type { FirstManager, SeedSettings } from '../settings/seed-settings';
import { seedId } from './seed-id';
import { seedReasons, seedTaxClasses, seedTenders } from './seed-money';
import { writeDocument } from './write-document';

const code = 'MAIN';
const everyWay = ['dine-in', 'takeaway', 'delivery'];
const taxClasses = [{ code: 'STANDARD', name: 'Standard rate', rates: [{ code: 'VAT20', name: 'VAT 20%', ratePpm: 200_000, orderTypes: everyWay }] }];
const tenders = [
  { code: 'CASH', kind: 'cash', opensDrawer: true, en: 'Cash', ar: 'نقداً' },
  { code: 'CARD', kind: 'external-card', opensDrawer: false, en: 'Card terminal', ar: 'جهاز البطاقات' },
];

/** A place to start from: one location with a register, a kitchen and ways to pay, its first manager, and a menu if one is given. */
export async function seedEmpty(strapi: Core.Strapi, roles: ReadonlyMap<RoleName, number>, settings: SeedSettings): Promise<void> {
  const { firstManager, menuCsv } = settings;
  if (firstManager === null) throw new Error('NOVA_SEED=empty needs NOVA_FIRST_MANAGER_NAME, _USERNAME, _PASSWORD and _PIN: without them nobody could sign in.');
  const csv = menuCsv === null ? null : readFileSync(menuCsv, 'utf8');
  const staffId = await strapi.db.transaction(async () => {
    await seedPlace(strapi, settings);
    await seedTenders(strapi, tenders);
    await seedReasons(strapi);
    await seedTaxClasses(strapi, taxClasses);
    const id = await addStaff(strapi, { ...firstManager, role: 'manager' }, roles);
    await addFirstAdmin(strapi, firstManager);
    if (csv !== null) await importMenu(strapi, csv);
    return id;
  });
  await platform().staff.setLocations(staffId, [seedId('api::location.location', code)]);
  await platform().staff.setPin(staffId, firstManager.pin);
}

/**
 * Whoever opens the admin of an empty Strapi first becomes its master. The first manager is made so here, with the same password,
 * before anybody can; the admin wants an address to sign in with, and shows it in the list of its users.
 */
async function addFirstAdmin(strapi: Core.Strapi, { name, username, password }: FirstManager): Promise<void> {
  const email = `${username.toLowerCase().replace(/[^a-z0-9._-]/g, '-')}@nova.local`;
  const [firstname = name, ...rest] = name.split(' ');
  await addAdmin(strapi, { firstname, lastname: rest.join(' '), email, password, roleCode: 'strapi-super-admin' });
  platform().log.info({ email }, 'the first manager signs in to the content admin with this address');
}

async function seedPlace(strapi: Core.Strapi, { locationName, printers }: SeedSettings): Promise<void> {
  const values = {
    code, legalName: locationName, address: 'Set the address in the admin', phone: null, taxNumber: '', timeZone: 'Europe/London', cutoffHour: 4, currency: 'GBP',
    taxMode: 'inclusive', taxRounding: 'line', cashRoundingMinor: 1, orderTypes: everyWay,
  };
  const location = await writeDocument(strapi, 'api::location.location', { code, values, texts: [['en', { name: locationName }]] });
  await writeDocument(strapi, 'api::house-rule.house-rule', { code, values: { code }, texts: [['en', { serviceChargeName: 'Service charge' }]], links: { location } });
  const printerOf = (name: string, title: string) => writeDocument(strapi, 'api::printer.printer', {
    code: name.toUpperCase(), texts: null, links: { location },
    values: { code: name.toUpperCase(), name: title, address: printers[name] ?? '127.0.0.1:9100', columns: 48, scripts: ['latin'], ticketLocale: 'en' },
  });
  const receipt = await printerOf('receipt', 'Receipt printer');
  const kitchen = await printerOf('kitchen', 'Kitchen printer');
  await writeDocument(strapi, 'api::register.register', { code: 'TILL-1', values: { code: 'TILL-1', name: 'Till 1' }, texts: null, links: { location, receiptPrinter: receipt } });
  await writeDocument(strapi, 'api::station.station', { code: 'KITCHEN', values: { code: 'KITCHEN', kind: 'kitchen' }, texts: [['en', { name: 'Kitchen' }], ['ar', { name: 'المطبخ' }]], links: { location, printers: [kitchen] } });
}
