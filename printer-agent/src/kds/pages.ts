import type { Context, Middleware, Next } from 'koa';
import type { Board, ShownBoard } from './board';
import { displayHtml } from './display-html';

const longestWaitMs = 25_000;

/** One station of the board, or all of them. */
function of(shown: ShownBoard, stationId: string | null): ShownBoard {
  if (shown.board === null || stationId === null) return shown;
  return { ...shown, board: { ...shown.board, stations: shown.board.stations.filter((station) => station.stationId === stationId) } };
}

/**
 * The displays of this network: `/kds` is a page for a browser on a wall, `/kds/board` the same as JSON, a long poll when the last `mark` comes along.
 * `?station=` narrows both. Tickets hold names of guests and dishes, no money; who may see them is who reaches this port.
 */
export const kdsPages = (board: Board): Middleware => async (ctx: Context, next: Next) => {
  if (ctx.method !== 'GET' || !ctx.path.startsWith('/kds')) return next();
  const asked = (name: string): string | null => { const value = ctx.query[name]; return typeof value === 'string' && value !== '' ? value : null; };
  if (ctx.path === '/kds') {
    ctx.type = 'html';
    ctx.body = displayHtml;
  } else if (ctx.path === '/kds/board') {
    const gone = new AbortController();
    ctx.res.once('close', () => gone.abort());
    const same = (): boolean => asked('mark') === board.read().board?.mark && (asked('trouble') !== null) === (board.read().trouble !== null);
    if (asked('mark') !== null && same()) await board.change(longestWaitMs, gone.signal);
    ctx.set('cache-control', 'no-store');
    ctx.body = of(board.read(), asked('station'));
  } else return next();
};
