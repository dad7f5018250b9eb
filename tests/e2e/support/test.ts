import { test as base } from '@playwright/test';
import { House } from './house';
import { sessionByPin } from './session';
import { urls, type Login } from './stack';
import { Tablet } from './tablet';
import { wordsOf } from './words';

interface TabletOptions {
  /** The secret of a tablet that was enrolled before the test began. */
  readonly token?: string;
  readonly locale?: 'en' | 'ar';
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
  readonly touch?: boolean;
  /** Who has signed in on it already, by PIN and over HTTP: for tests that are not about signing in. Wants a token. */
  readonly as?: Login;
}

export type OpenTablet = (options?: TabletOptions) => Promise<Tablet>;
interface TestParts { openTablet: OpenTablet; signedIn: undefined }
interface WorkerParts { house: House }

/** Tablets in browser contexts of their own, closed with the test, and the house they stand in. */
export const test = base.extend<TestParts, WorkerParts>({
  house: [async ({}, use) => { await use(await House.enter()); }, { scope: 'worker' }],
  signedIn: [async ({ house }, use) => { await house.staySignedIn(); await use(undefined); }, { auto: true }],
  openTablet: async ({ browser }, use) => {
    const closers: (() => Promise<void>)[] = [];
    await use(async ({ token, locale, theme, viewport, touch, as } = {}) => {
      const session = token === undefined || as === undefined ? null : await sessionByPin(token, as);
      const kept = { 'nova.device-token': token, 'nova.locale': locale, 'nova.theme': theme, 'nova.kitchen-theme': theme, 'nova.was-signed-in': session ? 'yes' : undefined };
      const localStorage = Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
      const context = await browser.newContext({ storageState: { cookies: session ? [session] : [], origins: [{ origin: new URL(urls.portal).origin, localStorage }] }, ...(viewport ? { viewport } : {}), ...(touch ? { hasTouch: true } : {}) });
      closers.push(() => context.close());
      return new Tablet(await context.newPage(), wordsOf(locale ?? 'en'), as ?? null);
    });
    for (const close of closers) await close();
  },
});

export { expect } from '@playwright/test';
