import { login } from './support/stack';
import { expect, test } from './support/test';

const layla = login('layla'), sofia = login('sofia'), maya = login('maya'), tomasz = login('tomasz'), karim = login('karim');

test('a wrong password is told in words, and the right one still works', async ({ openTablet }) => {
  const tablet = await openTablet();
  await tablet.open();
  await expect(tablet.page.getByLabel('User name')).toBeFocused();
  await tablet.page.getByLabel('User name').fill(layla.username);
  await tablet.page.getByLabel('Password').fill('not the password');
  await tablet.page.keyboard.press('Enter');
  await expect(tablet.alert).toContainText('That is not right');
  await expect(tablet.alert).toContainText('Check it and type it again.');
  await tablet.signIn(layla);
  await expect(tablet.alert).toHaveCount(0);
});

test('the crew takes turns on one tablet by PIN; each sees what they may', async ({ openTablet, house }) => {
  const tablet = await openTablet({ token: (await house.enrol('Quick switch', 'FRONT')).token });
  await tablet.open();
  await tablet.signInByPin(sofia);
  await expect(tablet.page.getByRole('navigation').getByRole('link', { name: 'Reports' })).toBeVisible();
  await tablet.lock();
  await tablet.signInByPin(tomasz);
  await expect(tablet.page.getByRole('navigation').getByRole('link', { name: 'Floor' })).toBeVisible();
  await expect(tablet.page.getByRole('navigation').getByRole('link', { name: 'Tablets' })).toHaveCount(0);
  await tablet.lock();
  await tablet.page.keyboard.press('Tab');
  await tablet.button(new RegExp(`^${karim.name}`)).click();
  await tablet.page.keyboard.type(karim.pin);
  await tablet.page.keyboard.press('Enter');
  await tablet.isSignedIn(karim.name);
  await expect(tablet.heading('Kitchen stations')).toBeVisible();
  await expect(tablet.page.getByRole('navigation').getByRole('link', { name: 'Floor' })).toHaveCount(0);
});

test('a wrong PIN is told in words; after too many nobody guesses on', async ({ openTablet, house }) => {
  const tablet = await openTablet({ token: (await house.enrol('Guessing', null)).token });
  const wrong = maya.pin === '0000' ? '1111' : '0000';
  await tablet.open();
  await tablet.typePin({ ...maya, pin: wrong });
  await expect(tablet.alert).toHaveText('That PIN is not right. Check it and type it again.');
  await expect(tablet.page.getByRole('status', { name: '0 digits entered' })).toBeVisible();
  for (let turn = 0; turn < 6 && !(await tablet.alert.getByText('Too many attempts').isVisible()); turn += 1) {
    await tablet.page.keyboard.type(wrong);
    const [answer] = await Promise.all([tablet.page.waitForResponse(/pin-sessions/), tablet.button('Enter').click()]);
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    await expect(tablet.page.getByRole('status', { name: '0 digits entered' })).toBeVisible();
  }
  await expect(tablet.alert).toContainText('Too many attempts. Wait a few minutes, or ask a manager.');
  await tablet.button('Back').click();
  await tablet.signInByPin(tomasz);
});

test('the lock button locks, also across a reload', async ({ openTablet, house }) => {
  const tablet = await openTablet({ token: (await house.enrol('Locking', null)).token });
  await tablet.open();
  await tablet.signInByPin(tomasz);
  await tablet.page.reload();
  await tablet.isSignedIn(tomasz.name);
  await tablet.lock();
  await tablet.page.reload();
  await expect(tablet.heading('Who is working?')).toBeVisible();
  await expect(tablet.page.getByText('Locking')).toBeVisible();
});

test('a tablet that nobody touches locks itself; the kitchen screen stays', async ({ openTablet, house }) => {
  const tablet = await openTablet({ token: (await house.enrol('Idle', null)).token });
  const { clock } = tablet.page;
  await clock.install();
  await tablet.open();
  await tablet.signInByPin(sofia);
  await clock.fastForward('04:30');
  await tablet.go('Checks');
  await expect(tablet.heading(/^Checks$/)).toBeVisible();
  await clock.fastForward('04:30');
  await tablet.isSignedIn(sofia.name);
  await clock.fastForward('00:40');
  await expect(tablet.heading('Who is working?')).toBeVisible();

  await tablet.signInByPin(karim);
  await tablet.go('Kitchen');
  await tablet.button('Kitchen').click();
  await expect(tablet.heading('Kitchen')).toBeVisible();
  await clock.fastForward('30:00');
  await expect(tablet.heading('Kitchen')).toBeVisible();
  await tablet.isSignedIn(karim.name);
});

test('a revoked tablet stops at the next touch, says so, and offers the way back', async ({ openTablet, house }) => {
  const { deviceId, token } = await house.enrol('Lost', null);
  const tablet = await openTablet({ token });
  await tablet.open();
  await tablet.signInByPin(tomasz);
  await house.revoke(deviceId);
  await tablet.go('Checks');
  await expect(tablet.heading('This tablet was revoked')).toBeVisible();
  await expect(tablet.page.getByText('A manager can enrol it again.')).toBeVisible();
  await tablet.button('Set this tablet up again').click();
  await expect(tablet.heading('Sign in')).toBeVisible();
  await tablet.page.reload();
  await expect(tablet.page.getByLabel('User name')).toBeVisible();
});
