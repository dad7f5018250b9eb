import AxeBuilder from '@axe-core/playwright';
import { expect, type TestInfo } from '@playwright/test';
import type { House } from './house';
import type { Login } from './stack';
import type { Tablet } from './tablet';
import type { OpenTablet } from './test';

const tablet = { width: 1280, height: 800 }, phone = { width: 390, height: 844 };
/** Every language on every size, in the light and in the dark. */
export const looks = [
  { locale: 'en', theme: 'light', viewport: tablet, touch: false },
  { locale: 'ar', theme: 'dark', viewport: phone, touch: true },
  { locale: 'ar', theme: 'light', viewport: tablet, touch: false },
  { locale: 'en', theme: 'dark', viewport: phone, touch: true },
] as const;
export type Look = (typeof looks)[number];
/** The two that differ in everything: what is worked through, and not only looked at, is worked through in these, and what assistive technology meets is judged in these. */
export const extremes: readonly [Look, Look] = [looks[0], looks[1]];
export const nameOf = ({ locale, theme, viewport }: Look): string => `${locale}, ${theme}, ${viewport.width} wide`;

export type Act = (tablet: Tablet) => Promise<void>;
/** One screen as it opens, and what can be opened on it, each let go of before the next. */
export interface Place { readonly name: string; readonly path: string; readonly acts?: Readonly<Record<string, Act>> }

/** Touches one button after the other; of two with the same name the one that was opened last. */
export const press = (...names: (string | RegExp)[]): Act => async (at) => {
  for (const name of names) await at.button(name).filter({ visible: true }).last().click();
};

interface Seeing { readonly openTablet: OpenTablet; readonly house: House; readonly info: TestInfo; readonly look: Look; readonly as?: Login }

/** One screen after another in one look: what runs off the side, what shuts somebody out, and a picture of it. */
export class Looking {
  private readonly faults: string[] = [];
  private constructor(readonly tablet: Tablet, private readonly look: Look, private readonly info: TestInfo) {}

  /** `as`: who has signed in already; nobody where the signing in is looked at. */
  static async begin({ openTablet, house, info, look, as }: Seeing): Promise<Looking> {
    const { token } = await house.enrol(`Looks ${look.locale}`, 'FRONT');
    const looking = new Looking(await openTablet({ token, ...look, ...(as ? { as } : {}) }), look, info);
    await looking.tablet.page.emulateMedia({ reducedMotion: 'reduce' });
    return looking;
  }

  async visit({ name, path, acts = {} }: Place): Promise<void> {
    await this.tablet.open(path);
    await this.at(name);
    for (const [opened, act] of Object.entries(acts)) {
      await act(this.tablet);
      await this.at(opened);
      await this.letGo();
    }
  }

  /** What is on the screen now, once it has come. */
  async at(name: string): Promise<void> {
    const { page } = this.tablet;
    await expect(page.getByRole('heading').filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByRole('status', { name: this.tablet.t('common.loading') })).toHaveCount(0);
    const before = this.faults.length;
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) this.faults.push(`${name}: ${over} px too wide`);
    if (extremes.includes(this.look)) this.faults.push(...(await this.shutOut()).map((fault) => `${name}: ${fault}`));
    // A picture costs as much as the look: of each screen when somebody wants to see them, otherwise of those at fault.
    if (this.faults.length > before || process.env['NOVA_PICTURES'] === '1') await page.screenshot({ path: this.info.outputPath(`${name}.png`) });
  }

  end(): void { expect(this.faults).toEqual([]); }

  /** What somebody who sees, hears or moves otherwise would stumble over; under a dialog everything else is out of reach. */
  private async shutOut(): Promise<string[]> {
    const { page } = this.tablet;
    const dialogs = page.locator('[role="dialog"], [role="alertdialog"]');
    // What a button said while it waited stays in react-aria's announcer for seconds after the button is gone; nobody sees it.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa']).exclude('[data-live-announcer]');
    const { violations, passes } = await ((await dialogs.count()) > 0 ? axe.include('[role="dialog"], [role="alertdialog"]') : axe).analyze();
    expect(passes.length, 'rules that found something to look at').toBeGreaterThan(3);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`));
  }

  /** Closes the dialogs that lie on each other. */
  private async letGo(): Promise<void> {
    const { page } = this.tablet;
    const dialogs = page.locator('[role="dialog"], [role="alertdialog"]');
    for (let open = await dialogs.count(); open > 0; open -= 1) {
      await page.keyboard.press('Escape');
      await expect(dialogs).toHaveCount(open - 1);
    }
  }
}
