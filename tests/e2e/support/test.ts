import { test as base } from '@playwright/test';
import { House } from './house';
import { sessionByPin } from './session';
import type { Login } from './stack';
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

/** What the tablet knew before, told to its first page only: what it forgets stays forgotten. (As a storage state it would cost a page of its own.) */
function remember(kept: readonly (readonly [string, string])[]): void {
  if (!location.protocol.startsWith('http') || sessionStorage.getItem('remembered') !== null) return;
  sessionStorage.setItem('remembered', 'yes');
  for (const [name, value] of kept) localStorage.setItem(name, value);
}

/** Tablets in browser contexts of their own, closed with the test, and the house they stand in. */
export const test = base.extend<TestParts, WorkerParts>({
  house: [async ({}, use) => { await use(await House.enter()); }, { scope: 'worker' }],
  signedIn: [async ({ house }, use) => { await house.staySignedIn(); await use(undefined); }, { auto: true }],
  openTablet: async ({ browser }, use) => {
    const closers: (() => Promise<void>)[] = [];
    await use(async ({ token, locale, theme, viewport, touch, as } = {}) => {
      const session = token === undefined || as === undefined ? null : await sessionByPin(token, as);
      const kept = { 'nova.device-token': token, 'nova.locale': locale, 'nova.theme': theme, 'nova.kitchen-theme': theme, 'nova.was-signed-in': session ? 'yes' : undefined };
      const context = await browser.newContext({ storageState: { cookies: session ? [session] : [], origins: [] }, ...(viewport ? { viewport } : {}), ...(touch ? { hasTouch: true } : {}) });
      await context.addInitScript(remember, Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
      closers.push(() => context.close());
      return new Tablet(await context.newPage(), wordsOf(locale ?? 'en'), as ?? null);
    });
    for (const close of closers) await close();
  },
});

export { expect } from '@playwright/test';
