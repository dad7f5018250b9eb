import Koa from 'koa';
import { PassThrough } from 'node:stream';
import { paperSvg } from '../paper/paper-svg';
import type { VirtualPrinter } from '../virtual-printer';
import { pageHtml } from './page-html';
import { paperView, printerView } from './printer-view';
import { readMode } from './read-mode';

const heartbeatMs = 15_000;

/** The page on which people see the paper, and the doors through which tests read it and switch printers. */
export function virtualPrinterApp(printers: readonly VirtualPrinter[]): Koa {
  const app = new Koa();
  const find = (name: string | undefined): VirtualPrinter | undefined => printers.find((printer) => printer.name === name);
  app.use(async (ctx) => {
    const [, area, name, part, paperId] = ctx.path.match(/^\/(api\/printers|api\/changes|health|papers)?(?:\/([^/]+))?(?:\/([^/]+))?(?:\/([^/]+))?$/) ?? [];
    if (ctx.method === 'GET' && ctx.path === '/') {
      ctx.type = 'html';
      ctx.body = pageHtml;
    } else if (ctx.method === 'GET' && ctx.path === '/health') {
      ctx.body = { status: 'ok', printers: printers.map((printer) => ({ name: printer.name, port: printer.port, mode: printer.mode })) };
    } else if (ctx.method === 'GET' && ctx.path === '/api/changes') {
      streamChanges(ctx, printers);
    } else if (ctx.method === 'GET' && ctx.path === '/api/printers') {
      ctx.body = { printers: printers.map((printer) => ({ ...printerView(printer), papers: printer.papers.map((paper) => paperView(paper, !('lean' in ctx.query))) })) };
    } else if (area === 'papers' && part !== undefined && paperId === undefined) {
      servePicture(ctx, find(name), part);
    } else if (area === 'api/printers') {
      await change(ctx, find(name), part);
    }
  });
  return app;
}

function servePicture(ctx: Koa.Context, printer: VirtualPrinter | undefined, file: string): void {
  const paper = printer?.papers.find((candidate) => `${candidate.id}.svg` === file);
  if (paper === undefined) return;
  ctx.type = 'image/svg+xml';
  ctx.set('Cache-Control', paper.cutAt === null ? 'no-store' : 'max-age=3600');
  ctx.body = paperSvg(paper);
}

async function change(ctx: Koa.Context, printer: VirtualPrinter | undefined, part: string | undefined): Promise<void> {
  if (printer === undefined) return;
  if (ctx.method === 'POST' && part === 'mode') {
    const mode = await readMode(ctx.req);
    if (mode === null) {
      ctx.status = 400;
      ctx.body = { error: 'Send {"mode": "ready" | "off" | "slow" | "paper-out" | "die-halfway" | "half-open"}.' };
      return;
    }
    await printer.setMode(mode);
    ctx.body = printerView(printer);
  } else if (ctx.method === 'DELETE' && part === 'papers') {
    printer.clear();
    ctx.status = 204;
  }
}

/** Server-sent events: one empty `change` whenever any printer changed, at most every 60 ms. */
function streamChanges(ctx: Koa.Context, printers: readonly VirtualPrinter[]): void {
  const stream = new PassThrough();
  let waiting: NodeJS.Timeout | null = null;
  const tell = (): void => { waiting ??= setTimeout(() => { waiting = null; stream.write('event: change\ndata: {}\n\n'); }, 60); };
  const beat = setInterval(() => stream.write(': here\n\n'), heartbeatMs);
  for (const printer of printers) printer.on('change', tell);
  ctx.req.once('close', () => {
    clearInterval(beat);
    if (waiting !== null) clearTimeout(waiting);
    for (const printer of printers) printer.off('change', tell);
    stream.end();
  });
  ctx.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  ctx.body = stream;
  stream.write('retry: 1000\n\n');
}
