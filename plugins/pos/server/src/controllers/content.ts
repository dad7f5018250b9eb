import { action, written } from '@nova/platform/access';
import { done } from '@nova/platform/pure';
import * as contracts from '../../../contracts';
import { getMenu } from '../services/get-menu';
import { getVenue } from '../services/get-venue';

export const content = {
  menu: action(contracts.getMenu, async (actor, input, ctx) => {
    const menu = await getMenu(actor, input);
    if (!menu.ok) return menu;
    const { etag, body } = menu.value;
    ctx.set('etag', etag);
    ctx.set('cache-control', 'private, no-cache');
    const isKnown = ctx.get('if-none-match').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
    ctx.status = isKnown ? 304 : 200;
    if (!isKnown) ctx.set('content-type', 'application/json; charset=utf-8');
    ctx.body = isKnown ? null : body;
    return done(written);
  }),
  venue: action(contracts.getVenue, getVenue),
};
