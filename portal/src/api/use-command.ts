import type { AnyContract, Reply, Request } from '@nova/platform/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ApiError } from './api-error';
import { commandDesk } from './command-desk';
import { applyFacts, useFreshness, type Fact } from './facts';
import type { CallRequest } from './request';

type Unsigned<C extends AnyContract> = Omit<Request<C>, 'body'> & { body: Omit<Request<C>['body'], 'commandId'> };
/** A command as a screen states it: without the id, which is the desk's to mint and keep. */
export type Statement<C extends AnyContract> = Partial<Pick<Unsigned<C>, 'params' | 'query'>> & { body?: Unsigned<C>['body'] };

export interface CommandOptions<C extends AnyContract> {
  /** Tells apart intents of one kind that may be under way together: the table, the check, the line. */
  scope?: string;
  /** What has happened once it is answered; every query that these facts touch is read again. */
  facts: (reply: Reply<C>) => Fact[];
}

export interface Command<C extends AnyContract> {
  /** Under which the desk holds it: who shows its failure attends to this. */
  key: string;
  /** Resolves when it is answered, retries included; to null when it was refused or let go, and at once while an earlier one is unanswered: that one is retried or let go first. The failure is in `error`. */
  run: (statement: Statement<C>) => Promise<Reply<C> | null>;
  pending: boolean;
  error: ApiError | null;
  /** Sends the very same intent again, under the same id. */
  retry: () => void;
  dismiss: () => void;
}

/** A write: pending, failed (again under the same id) and done, with what it changed read again. */
export function useCommand<C extends AnyContract>(contract: C, options: CommandOptions<C>): Command<C> {
  const cache = useQueryClient();
  const freshness = useFreshness();
  const key = `${contract.name}:${options.scope ?? ''}`;
  useSyncExternalStore(commandDesk.subscribe, commandDesk.snapshot);
  const intent = commandDesk.find(key);
  const { facts } = options;
  const run = useCallback(
    async (statement: Statement<C>): Promise<Reply<C> | null> => {
      const reply = await commandDesk.run(key, contract, statement as CallRequest<C>).catch(() => null);
      if (reply) applyFacts(cache, freshness, facts(reply));
      return reply;
    },
    [cache, contract, facts, freshness, key],
  );
  const retry = useCallback(() => {
    const held = commandDesk.find(key);
    if (held) commandDesk.run(key, contract, held.request as CallRequest<C>).catch(() => undefined);
  }, [contract, key]);
  const dismiss = useCallback(() => commandDesk.dismiss(key), [key]);
  /** A refusal has been read when the screen goes; what nobody answered stays on the desk, and what a reload took up is told elsewhere. */
  useEffect(
    () => () => {
      const left = commandDesk.find(key);
      if (left?.state === 'failed' && !left.error?.unanswered && !left.resumed) commandDesk.dismiss(key);
    },
    [key],
  );
  return { key, run, retry, dismiss, pending: intent?.state === 'pending' || intent?.state === 'waiting', error: intent?.state === 'failed' ? intent.error : null };
}
