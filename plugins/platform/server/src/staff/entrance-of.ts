import type { HttpContext } from '../http/context';
import { AppError } from '../pure';
import type { Entrance } from './strategy';

/** What the staff strategy left for this request. */
export function entranceOf(ctx: HttpContext): Entrance {
  if (ctx.state.actor === undefined) throw new AppError('not_signed_in', 'Sign in first.');
  return ctx.state.auth?.credentials as Entrance;
}
