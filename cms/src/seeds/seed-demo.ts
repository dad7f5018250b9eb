import { platform, type RoleName } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';
import { addAdmin } from '../access/add-admin';
import { addStaff } from '../access/add-staff';
import { menuEditorRole } from '../access/seed-editor-roles';
import { seedId } from './seed-id';
import { contentAdmin, demoLogins, menuEditor, type DemoLogin } from './demo/demo-logins';
import { taxClasses, tenderTypes } from './demo/money';
import { place } from './demo/place';
import { seedMenu } from './demo/seed-menu';
import { seedPlace } from './demo/seed-place';
import { staff } from './demo/staff';
import { seedReasons, seedTaxClasses, seedTenders } from './seed-money';

interface DemoSettings { readonly stateDir: string; readonly printers: Readonly<Record<string, string>> }

/** The restaurant Saffron & Sumac. Content and people are one transaction; PINs and places follow and may be set again. */
export async function seedDemo(strapi: Core.Strapi, roles: ReadonlyMap<RoleName, number>, settings: DemoSettings): Promise<void> {
  const logins = demoLogins(settings.stateDir);
  const people = await strapi.db.transaction(async () => {
    const seeded = await seedPlace(strapi, settings.printers);
    await seedTenders(strapi, tenderTypes.filter((tender) => !('provider' in tender) || tender.provider === 'sandbox' || platform().cardProvider(tender.provider).mode !== 'off'));
    await seedReasons(strapi);
    await seedMenu(strapi, seeded, await seedTaxClasses(strapi, taxClasses));
    return seedPeople(strapi, roles, logins);
  });
  const locationId = seedId('api::location.location', place.code);
  for (const { staffId, pin } of people) {
    await platform().staff.setLocations(staffId, [locationId]);
    await platform().staff.setPin(staffId, pin);
  }
}

async function seedPeople(strapi: Core.Strapi, roles: ReadonlyMap<RoleName, number>, logins: readonly DemoLogin[]): Promise<{ staffId: string; pin: string }[]> {
  const loginOf = (username: string): DemoLogin => {
    const found = logins.find((each) => each.username === username);
    if (found === undefined) throw new Error(`demo-logins.json has no ${username}`);
    return found;
  };
  const people: { staffId: string; pin: string }[] = [];
  for (const person of staff) {
    const { password, pin } = loginOf(person.username);
    people.push({ staffId: await addStaff(strapi, { ...person, password }, roles), pin });
  }
  for (const [person, roleCode] of [[contentAdmin, 'strapi-super-admin'], [menuEditor, menuEditorRole]] as const) {
    const [firstname = '', lastname = ''] = person.name.split(' ');
    await addAdmin(strapi, { firstname, lastname, email: person.username, password: loginOf(person.username).password, roleCode });
  }
  return people;
}
