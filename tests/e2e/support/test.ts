import { test as base } from '@playwright/test';
import { House } from './house';
import { urls } from './stack';
import { Tablet } from './tablet';

interface TabletOptions {
  /** The secret of a tablet that was enrolled before the test began. */
  readonly token?: string;
  readonly locale?: 'en' | 'ar';
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
  readonly touch?: boolean;
}

interface TestParts { openTablet: (options?: TabletOptions) => Promise<Tablet> }
interface WorkerParts { house: House }

/** Tablets in browser contexts of their own, closed with the test, and the house they stand in. */
export const test = base.extend<TestParts, WorkerParts>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern here
  house: [async ({}, use) => { await use(await House.enter()); }, { scope: 'worker' }],
  openTablet: async ({ browser }, use) => {
    const closers: (() => Promise<void>)[] = [];
    await use(async ({ token, locale, theme, viewport, touch } = {}) => {
      const kept = { 'nova.device-token': token, 'nova.locale': locale, 'nova.theme': theme };
      const localStorage = Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
      const context = await browser.newContext({ storageState: { cookies: [], origins: [{ origin: new URL(urls.portal).origin, localStorage }] }, ...(viewport ? { viewport } : {}), ...(touch ? { hasTouch: true } : {}) });
      closers.push(() => context.close());
      return new Tablet(await context.newPage());
    });
    for (const close of closers) await close();
  },
});

export { expect } from '@playwright/test';
