import type { HttpContext } from '../../../plugins/platform/server/src/http/context';
import { codeRefusals } from '../../../plugins/platform/server/src/staff/code-refusals';

async function after(answer: { status: number; body?: unknown }, request: { path?: string; authorization?: string } = {}): Promise<{ status: number; code: unknown }> {
  const ctx = { path: request.path ?? '/api/printing/agent/jobs', get: () => request.authorization ?? '', status: 404 } as unknown as HttpContext;
  await codeRefusals(ctx, async () => { Object.assign(ctx, answer); });
  const body = ctx.body as { error?: { details?: { code?: string } } } | undefined;
  return { status: ctx.status, code: body?.error?.details?.code };
}
const strapis = (status: number, details: object = {}) => ({ status, body: { data: null, error: { status, name: 'Error', message: 'No', details } } });

test('what Strapi refuses in its own words gets a code', async () => {
  expect(await after(strapis(401))).toEqual({ status: 401, code: 'not_signed_in' });
  expect(await after(strapis(403), { authorization: 'Bearer x' })).toEqual({ status: 403, code: 'missing_capability' });
  expect(await after(strapis(400))).toEqual({ status: 400, code: 'invalid_input' });
  expect(await after(strapis(413))).toEqual({ status: 413, code: 'payload_too_large' });
  expect(await after({ status: 404 })).toEqual({ status: 404, code: 'not_found' });
});

test('forbidden without any token means that nobody signed in', async () => {
  expect(await after(strapis(403))).toEqual({ status: 401, code: 'not_signed_in' });
});

test('our own refusals, answers and the pages of others are left alone', async () => {
  expect(await after(strapis(403, { code: 'device_revoked' }))).toEqual({ status: 403, code: 'device_revoked' });
  expect(await after({ status: 200, body: { fine: true } })).toEqual({ status: 200, code: undefined });
  expect(await after(strapis(404), { path: '/admin/x' })).toEqual({ status: 404, code: undefined });
});
