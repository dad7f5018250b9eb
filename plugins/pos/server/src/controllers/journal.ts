import { Readable } from 'node:stream';
import { action, written } from '@nova/platform/access';
import { done } from '@nova/platform/pure';
import * as contracts from '../../../contracts';
import { exportJournal } from '../services/export-journal';
import { listJournals } from '../services/list-journals';

export const journal = {
  list: action(contracts.listJournals, listJournals),
  export: action(contracts.exportJournal, async (actor, input, ctx) => {
    const found = await exportJournal(actor, input);
    if (!found.ok) return found;
    ctx.set('content-type', 'application/x-ndjson; charset=utf-8');
    ctx.set('content-disposition', `attachment; filename="${found.value.fileName}"`);
    ctx.set('cache-control', 'no-store');
    ctx.status = 200;
    ctx.body = Readable.from(found.value.lines);
    return done(written);
  }),
};
