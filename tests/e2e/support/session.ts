import type { BrowserContextOptions } from '@playwright/test';
import { Client } from '../../support/client';
import { urls, type Login } from './stack';

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>;
export type Cookie = State['cookies'][number];

/** Signs somebody in on an enrolled tablet as its PIN pad would, over HTTP; the cookie by which the portal knows them when it opens. */
export async function sessionByPin(deviceToken: string, { name, pin }: Login): Promise<Cookie> {
  const tablet = new Client(urls.web, undefined, deviceToken);
  const { staff } = (await tablet.get('/api/platform/device/staff')).ok<{ staff: { id: string; name: string }[] }>();
  const answer = await tablet.post('/api/platform/pin-sessions', { staffId: staff.find((each) => each.name === name)?.id, pin });
  answer.ok();
  const [pair = '', ...rest] = (answer.headers.getSetCookie()[0] ?? '').split('; ');
  const [cookie = '', value = ''] = pair.split('=');
  const path = rest.find((each) => each.startsWith('path='))?.slice('path='.length) ?? '/';
  return { name: cookie, value, domain: new URL(urls.web).hostname, path, expires: -1, httpOnly: true, secure: false, sameSite: 'Strict' };
}
