import { extremes, Looking, nameOf, press, type Place } from './support/looks';
import { login } from './support/stack';
import { test } from './support/test';
import type { Words } from './support/words';

const layla = login('layla');

/** What stands around the day's work: who may be here, on which tablet, and the way back from nowhere. */
const places = (t: Words): Place[] => [
  { name: 'tablets', path: 'devices' },
  { name: 'enrol', path: 'devices/enrol' },
  { name: 'settings', path: 'settings', acts: { 'set-pin': press(t('settings.setPin')), 'staff-places': press(t('settings.places')) } },
  { name: 'journals', path: 'reports/journals' },
  { name: 'no-such-place', path: 'nowhere' },
];

for (const look of extremes) {
  test(`sign-in, tablets and settings have no fault for those who see, hear or move otherwise, and nothing runs off the side (${nameOf(look)})`, async ({ openTablet, house }, info) => {
    const looking = await Looking.begin({ openTablet, house, info, look });
    const { tablet } = looking;
    await tablet.open();
    await looking.at('who-is-working');
    await tablet.button(tablet.t('session.usePassword')).click();
    await looking.at('password');
    await tablet.button(tablet.t('session.usePin')).click();
    await tablet.button(new RegExp(`^${layla.name}`)).click();
    await looking.at('pin');
    await tablet.open();
    await tablet.signInByPin(layla);
    for (const place of places(tablet.t)) await looking.visit(place);
    looking.end();
  });
}
