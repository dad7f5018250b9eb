import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@nova/platform/pure';
import * as pos from '@nova/pos/contracts';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Client } from '../../support/client';

const root = join(__dirname, '..', '..', '..');
const dir = mkdtempSync(join(tmpdir(), 'nova-journal-'));
const file = join(dir, 'journal.ndjson');

let nova: Nova;
let manager: Client;
let cashier: Client;
let registerId: string;
let headHash: string;
beforeAll(async () => {
  nova = await bootNova();
  const tablet = await nova.enrol();
  ({ registerId } = tablet);
  [manager, cashier] = [await nova.as('manager', tablet.token), await nova.as('cashier', tablet.token)];
  headHash = await tradeADay();
}, 120_000);
afterAll(async () => { await nova.stop(); rmSync(dir, { recursive: true }); });

const listed = async () => (await manager.call(pos.listJournals, { query: { locationId: nova.venue.location.id } })).reply().journals;
const exported = async (): Promise<string> => {
  const response = await fetch(`${nova.url}/api/pos/journals/${registerId}/export`, { headers: { authorization: `Bearer ${manager.token}`, 'x-nova-device': manager.device ?? '' } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
  expect(response.headers.get('content-disposition')).toMatch(/attachment; filename="journal-[A-Z0-9.-]+-\d{4}-\d\d-\d\d\.ndjson"/);
  return response.text();
};
/** The command as an auditor types it; it gets neither server nor database. */
const verify = (...args: string[]) => new Promise<{ code: number; text: string }>((resolve) => {
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  execFile(process.execPath, [join(root, 'ops', 'cli', 'verify-journal.mjs'), file, ...args], { cwd: root, env }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), text: out + err }));
});
const settled = async (): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const [journal] = await listed();
    if (journal !== undefined && journal.entries > 0 && journal.signedThrough === journal.entries) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the worker did not sign the newest head within 30 s');
};

/** Opens, moves cash, closes: the head that stands on the Z. */
async function tradeADay(): Promise<string> {
  const shiftId = newId();
  const count = [{ denominationMinor: nova.venue.denominationsMinor[0] as number, pieces: 2 }];
  (await manager.call(pos.openShift, { body: { commandId: newId(), shiftId, locationId: nova.venue.location.id, registerId, count } })).reply();
  const reason = nova.venue.reasons.find((each) => each.kind === 'no-sale')?.id as string;
  for (let opened = 0; opened < 3; opened += 1) (await manager.call(pos.recordCashMovement, { params: { shiftId }, body: { commandId: newId(), movementId: newId(), kind: 'no-sale', amountMinor: 0, reasonId: reason } })).reply();
  (await manager.call(pos.countDrawer, { params: { shiftId }, body: { commandId: newId(), countId: newId(), count } })).reply();
  const { report, jobId } = (await manager.call(pos.closeShift, { params: { shiftId }, body: { commandId: newId(), version: 1 } })).reply();
  const { rows } = await nova.sql.query<{ paper: string }>('select data::text as paper from printing.job where id = $1', [jobId]);
  expect(rows[0]?.paper).toContain(`"headHash": "${String(report.headHash)}"`);
  return report.headHash as string;
}

test('S12: a journal goes from the till over HTTP to the auditor, who finds it whole, with the Z in it and the key that is known', async () => {
  await settled();
  const [journal] = await listed();
  writeFileSync(file, await exported());
  const printed = (headHash.match(/.{1,8}/g) ?? []).join(' ');
  const { code, text } = await verify(`--head=${printed}`, `--key=${journal?.keyId ?? ''}`);
  expect(text).toContain('The journal is whole.');
  expect(text).toContain(`signed up to number ${journal?.entries ?? 0}`);
  expect(code).toBe(0);
});

test('S12: another key than the known one, and a head that is in no journal, leave with 1', async () => {
  const wrongKey = await verify('--key=0123456789abcdef');
  expect([wrongKey.code, wrongKey.text]).toEqual([1, expect.stringContaining('none of those you trust')]);
  const wrongHead = await verify(`--head=${'a'.repeat(64)}`);
  expect([wrongHead.code, wrongHead.text]).toEqual([1, expect.stringContaining('is not in this journal')]);
  expect((await verify('--head=abc')).text).toContain('is no journal head');
});

test('S12: only who may export it gets the journal; a register without one has none', async () => {
  expect((await cashier.get(`/api/pos/journals/${registerId}/export`)).code).toBe('missing_capability');
  expect((await manager.get('/api/pos/journals/nosuchregister/export')).code).toBe('not_found');
});

test('S12: a download that broke off is told from a whole one', async () => {
  const text = await exported();
  writeFileSync(file, text.slice(0, Math.floor(text.length / 2)));
  expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('the download broke off') });
});

test('S12: 20,000 entries are exported and verified within seconds', async () => {
  const [journal] = await listed();
  for (let page = 0; page < 40; page += 1) {
    await nova.sql.query(`select count(*) from pos.append_journal($1, (select jsonb_agg(jsonb_build_object('kind', 'receipt', 'subjectId', gen_random_uuid(), 'shiftId', null,
      'payload', '{"lines":[{"name":"Musakhan","quantity":2,"totalMinor":2400}],"tenders":[{"amountMinor":2400,"kind":"cash"}],"totalMinor":2400}')) from generate_series(1, 500)))`, [journal?.series]);
  }
  await settled();
  const began = performance.now();
  writeFileSync(file, await exported());
  const exportedMs = performance.now() - began;
  const { code, text } = await verify(`--head=${headHash}`);
  const verifiedMs = performance.now() - began - exportedMs;
  process.stderr.write(`journal of 20,000 entries: exported in ${(exportedMs / 1000).toFixed(1)} s, verified in ${(verifiedMs / 1000).toFixed(1)} s\n${text}`);
  expect([code, text]).toEqual([0, expect.stringContaining('The journal is whole.')]);
  expect(verifiedMs).toBeLessThan(20_000);
}, 120_000);

test('F12: an amount edited past the triggers is found in the export', async () => {
  const series = (await listed())[0]?.series;
  await nova.sql.query(`begin; set local session_replication_role = replica; update pos.journal_entry set payload = payload || '{"totalMinor": 1}' where series = '${series ?? ''}' and number = 9; commit`);
  writeFileSync(file, await exported());
  const { code, text } = await verify();
  expect([code, text]).toEqual([1, expect.stringContaining('number 9: it is not what was hashed')]);
});
