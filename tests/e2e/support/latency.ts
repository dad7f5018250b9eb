import { test, type Locator, type Page } from '@playwright/test';

interface Pressed { pressedAt?: number }

/**
 * Milliseconds from a finger's lift on one screen to the sight of it on another. Taken inside the two pages, whose clock is one:
 * the way through Playwright is not part of it.
 */
export async function pressToSight({ what, press, on, selector, text }: { what: string; press: Locator; on: Page; selector: string; text: RegExp }): Promise<number> {
  const sight = on.evaluate(([css, source]) => new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error(`nothing like ${source} came into sight`)), 15_000);
    const wanted = new RegExp(source);
    const there = (): boolean => Array.from(document.querySelectorAll(css)).some((element) => wanted.test(`${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`));
    if (there()) return resolve(Number.NaN);
    const observer = new MutationObserver(() => {
      if (!there()) return;
      observer.disconnect();
      resolve(Date.now());
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }), [selector, text.source] as const);
  sight.catch(() => undefined);
  // Pages work through what they are asked in order: once this is answered, the other page is watching.
  await on.evaluate(() => undefined);
  await press.page().evaluate(() => addEventListener('pointerup', () => { (globalThis as Pressed).pressedAt = Date.now(); }, { capture: true, once: true }));
  await press.click();
  const seenAt = await sight;
  const pressedAt = await press.page().evaluate(() => (globalThis as Pressed).pressedAt ?? Number.NaN);
  const ms = seenAt - pressedAt;
  if (Number.isNaN(ms)) throw new Error(`${what}: it was there before the press, or nothing was pressed`);
  test.info().annotations.push({ type: 'latency', description: `${what}: ${ms} ms` });
  console.log(`    ${what}: ${ms} ms`);
  return ms;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
