import { expect, type Locator, type Page } from '@playwright/test';
import type { Login } from './stack';
import { urls } from './stack';
import type { Words } from './words';

/** The places of the main menu, by their English name and the key of their word. */
const places = { Floor: 'floor', Kitchen: 'kitchen', Checks: 'log', Payments: 'payments', 'Sold out': 'availability', Shift: 'shift', Reports: 'reports', Printing: 'printing', Tablets: 'devices', Settings: 'settings' } as const;
export type Place = keyof typeof places;

/** What a person does on one tablet, in the words that are on it, in its language. */
export class Tablet {
  /** `person`: who has signed in before the portal opens. */
  constructor(readonly page: Page, readonly t: Words, private person: Login | null = null) {}

  async open(path = ''): Promise<void> {
    await this.page.goto(`${urls.portal}${path}`);
    if (this.person) await this.isSignedIn(this.person.name);
  }

  button(name: string | RegExp): Locator { return this.page.getByRole('button', { name, exact: typeof name === 'string' }); }
  heading(name: string | RegExp): Locator { return this.page.getByRole('heading', { name }); }
  get dialog(): Locator { return this.page.getByRole('dialog'); }
  /** What just went wrong, where it was asked for; toasts are alerts of their own. */
  get alert(): Locator { return this.page.locator('[role="alert"]:not([aria-atomic])').filter({ hasText: /\S/ }); }
  toast(title: string | RegExp): Locator { return this.page.getByRole('region', { name: this.t('common.notifications') }).getByText(title, { exact: true }); }
  table(name: string): Locator { return this.page.getByRole('button', { name: new RegExp(`^${this.t('floor.table', { name })},`) }); }

  async signIn({ username, password, name }: Login): Promise<void> {
    await this.page.getByLabel(this.t('session.username')).fill(username);
    await this.page.getByLabel(this.t('session.password'), { exact: true }).fill(password);
    await this.button(this.t('session.signIn')).click();
    await this.isSignedIn(name);
  }

  /** A phone has no room for the name, but tells it. */
  async isSignedIn(name: string): Promise<void> { await expect(this.page.getByRole('banner').getByText(name)).toBeAttached(); }

  async typePin({ name, pin }: Login): Promise<void> {
    await this.button(new RegExp(`^${name}`)).click();
    const pad = this.page.getByRole('group', { name: this.t('session.pin') });
    for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
    await this.button(this.t('session.enter')).click();
  }

  async signInByPin(person: Login): Promise<void> {
    await this.typePin(person);
    await this.isSignedIn(person.name);
  }

  /** The same in any language and on any screen: the keyboard's digits work wherever the pad is. */
  async signInByKeys({ name, pin }: Login): Promise<void> {
    await this.button(new RegExp(`^${name}`)).click();
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
    for (const digit of pin) await this.page.keyboard.press(digit);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('banner').getByText(name)).toBeAttached();
  }

  /** A colleague says yes with a PIN, in the dialog that any refused command opens. */
  async allow({ name, pin }: Login): Promise<void> {
    await expect(this.heading(this.t('approval.title'))).toBeVisible();
    const asked = this.dialog.last();
    await asked.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    for (const digit of pin) await asked.getByRole('button', { name: digit, exact: true }).click();
    await this.button(this.t('approval.approve')).click();
  }

  async lock(): Promise<void> {
    this.person = null;
    await this.button(this.t('session.lock')).click();
    await expect(this.heading(this.t('session.whoAreYou'))).toBeVisible();
  }

  async go(place: Place): Promise<void> {
    await this.page.getByRole('navigation', { name: this.t('app.navigation') }).getByRole('link', { name: this.t(`nav.${places[place]}`) }).click();
  }

  category(name: string): Locator { return this.page.getByRole('radiogroup', { name: 'Categories' }).getByRole('radio', { name, exact: true }); }

  /** A select by its label, with which its accessible name ends. */
  select(label: string): Locator { return this.page.getByRole('button', { name: new RegExp(`${label.replace('?', '\\?')}$`) }); }

  /** Chooses in a select, by what it shows and by its option. */
  async choose(select: string | RegExp, option: string | RegExp): Promise<void> {
    await this.button(select).click();
    await this.page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
  }

  async count(pieces: Readonly<Record<string, number>>): Promise<void> {
    for (const [face, many] of Object.entries(pieces)) await this.page.getByRole('textbox', { name: face }).fill(String(many));
    // The last field gives up its number when it is left.
    await this.page.keyboard.press('Tab');
  }

  /** As long as an eye needs: what has just come to the place of another takes no touch before. */
  async seen(): Promise<void> { await this.page.waitForTimeout(500); }

  /** Waits until screens follow the server live. */
  async isLive(): Promise<void> { await expect(this.page.getByTestId('connection').first()).toHaveAttribute('data-phase', 'live'); }
}
