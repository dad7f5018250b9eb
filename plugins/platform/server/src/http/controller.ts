import type { AnyContract, Input, Reply } from '../../../contracts/contract';
import type { Actor } from '../actor';
import { isConnectionFailure } from '../database/failures';
import { logger } from '../observe/logger';
import { AppError, type Outcome } from '../pure';
import { actorFor } from '../staff/actor-for';
import type { HttpContext } from './context';
import { parseRequest } from './parse-request';
import { replyError } from './reply';

export type Handler = (ctx: HttpContext) => Promise<void>;

/** A finished response for what is not JSON made here (a stream, ready bytes): the service writes to `ctx` itself. */
export const written = Symbol('written');

/**
 * Makes the controller action of one contract: parse, call, reply.
 * Refusals become their HTTP status; an `AppError` likewise; anything else is logged and answered 500 without its inside,
 * or 503 when the database cannot be reached.
 */
export function action<C extends AnyContract>(contract: C, run: (actor: Actor, input: Input<C>, ctx: HttpContext) => Promise<Outcome<Reply<C> | typeof written>>): Handler {
  return async (ctx) => {
    try {
      const actor = await actorFor(contract.audience, ctx);
      const outcome = await run(actor, parseRequest(contract, ctx), ctx);
      if (!outcome.ok) return replyError(ctx, outcome.code, outcome.message ?? outcome.code, outcome.details);
      if (outcome.value !== written) ctx.body = outcome.value;
    } catch (error) {
      answerFailure(ctx, contract.name, error);
    }
  };
}

function answerFailure(ctx: HttpContext, name: string, error: unknown): void {
  if (error instanceof AppError) return replyError(ctx, error.code, error.message, error.details);
  logger().error({ err: error, operation: name, correlationId: ctx.state.correlationId }, 'operation failed');
  if (isConnectionFailure(error)) return replyError(ctx, 'unavailable', 'The database cannot be reached. Nothing was saved; try again in a moment.');
  replyError(ctx, 'internal', `Something went wrong on our side. Quote ${ctx.state.correlationId} when you report it.`);
}
