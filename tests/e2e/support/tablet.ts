import { expect, type Locator, type Page } from '@playwright/test';
import type { Login } from './stack';
import { urls } from './stack';

export type Place = 'Floor' | 'Kitchen' | 'Checks' | 'Sold out' | 'Shift' | 'Reports' | 'Printing' | 'Tablets' | 'Settings';

/** What a person does on one tablet, in the words that are on it. */
export class Tablet {
  constructor(readonly page: Page) {}

  async open(path = ''): Promise<void> { await this.page.goto(`${urls.portal}${path}`); }
  button(name: string | RegExp): Locator { return this.page.getByRole('button', { name, exact: typeof name === 'string' }); }
  heading(name: string | RegExp): Locator { return this.page.getByRole('heading', { name }); }
  get dialog(): Locator { return this.page.getByRole('dialog'); }
  /** What just went wrong, where it was asked for; toasts are alerts of their own. */
  get alert(): Locator { return this.page.locator('[role="alert"]:not([aria-atomic])').filter({ hasText: /\S/ }); }
  toast(title: string): Locator { return this.page.getByRole('region', { name: 'Notifications' }).getByText(title, { exact: true }); }
  table(name: string): Locator { return this.page.getByRole('button', { name: new RegExp(`^Table ${name},`) }); }

  async signIn({ username, password, name }: Login): Promise<void> {
    await this.page.getByLabel('User name').fill(username);
    await this.page.getByLabel('Password').fill(password);
    await this.button('Sign in').click();
    await this.isSignedIn(name);
  }

  async isSignedIn(name: string): Promise<void> { await expect(this.page.getByRole('banner').getByText(name)).toBeVisible(); }

  async typePin({ name, pin }: Login): Promise<void> {
    await this.button(new RegExp(`^${name}`)).click();
    const pad = this.page.getByRole('group', { name: 'PIN' });
    for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
    await this.button('Enter').click();
  }

  async signInByPin(person: Login): Promise<void> {
    await this.typePin(person);
    await this.isSignedIn(person.name);
  }

  async lock(): Promise<void> {
    await this.button('Lock').click();
    await expect(this.heading('Who is working?')).toBeVisible();
  }

  async go(place: Place): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: place }).click();
  }

  category(name: string): Locator { return this.page.getByRole('radiogroup', { name: 'Categories' }).getByRole('radio', { name, exact: true }); }

  /** Chooses in a select, by what it shows and by its option. */
  async choose(select: string | RegExp, option: string): Promise<void> {
    await this.button(select).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async count(pieces: Readonly<Record<string, number>>): Promise<void> {
    for (const [face, many] of Object.entries(pieces)) await this.page.getByLabel(`Pieces of ${face}`, { exact: true }).fill(String(many));
    // The last field gives up its number when it is left.
    await this.page.keyboard.press('Tab');
  }

  /** Waits until screens follow the server live. */
  async isLive(): Promise<void> { await expect(this.page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible(); }
}
