import type { AnyContract, Reply } from '@nova/platform/contracts';
import { z } from 'zod';
import { ApiError, isApiError } from './api-error';
import { approvalNeeded } from './approval-needed';
import { call } from './call';
import { IntentStore, type KeptIntent } from './intent-store';
import { newId } from './new-id';
import type { CallRequest } from './request';

/** An intent of a person: its id is minted once and kept until the server has answered, whatever happens to the screen. */
export interface Intent {
  readonly key: string;
  readonly commandId: string;
  readonly contract: AnyContract;
  readonly request: Record<string, unknown>;
  /** `waiting`: the server asks for a second person, and the dialog for it is open; for the screen that is still pending. */
  readonly state: 'pending' | 'waiting' | 'failed';
  readonly error: ApiError | null;
  readonly attempt: number;
  /** Taken up again after a reload: the screen that asked for it is gone. */
  readonly resumed: boolean;
}

type Send = (contract: AnyContract, request: never) => Promise<unknown>;

/** Waits before the automatic second, third and fourth sending of an unanswered command. */
const patience = [400, 1_200, 3_000];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Settling {
  promise: Promise<unknown>;
  resolve: (reply: unknown) => void;
  reject: (error: ApiError) => void;
}

function settling(): Settling {
  let resolve: Settling['resolve'] = () => undefined;
  let reject: Settling['reject'] = () => undefined;
  const promise = new Promise<unknown>((done, refused) => {
    resolve = done;
    reject = refused;
  });
  return { promise, resolve, reject };
}

/**
 * Holds the commands that are on their way. Outside React on purpose: leaving a screen must not lose the id of a payment
 * that nobody has answered yet.
 */
export class CommandDesk {
  private readonly intents = new Map<string, Intent>();
  private readonly settlings = new Map<string, Settling>();
  private readonly listeners = new Set<() => void>();
  private shown: readonly Intent[] = [];

  constructor(private readonly send: Send = call as Send, private readonly waits: readonly number[] = patience, private readonly store: IntentStore | null = null) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = (): readonly Intent[] => this.shown;
  find = (key: string): Intent | undefined => this.intents.get(key);

  /**
   * Starts an intent, or, when the one under this key is still unanswered, sends that again under its own id.
   * The promise is the intent's, not the sending's: it settles when the server has answered or the person lets go, so that
   * what a screen does afterwards happens once, however many sendings it took.
   */
  run<C extends AnyContract>(key: string, contract: C, request: CallRequest<C>): Promise<Reply<C>> {
    const held = this.intents.get(key);
    if (held?.state === 'pending' || held?.state === 'waiting') return Promise.reject(new ApiError(0, 'timed_out', 'still under way'));
    const open = held?.error?.unanswered ? held : undefined;
    if (!open) this.settlings.set(key, settling());
    const commandId = open?.commandId ?? newId();
    const loose = (open?.request ?? request) as Record<string, unknown>;
    const body = { ...(loose['body'] as object | undefined), commandId };
    const promise = this.settlings.get(key)?.promise ?? Promise.resolve(undefined);
    void this.attempt({ key, commandId, contract, request: { ...loose, body }, state: 'pending', error: null, attempt: 0, resumed: open?.resumed ?? false });
    return promise as Promise<Reply<C>>;
  }

  /**
   * Sends again, each under its own id, what somebody did before the tab was reloaded and nobody answered. What others did is left to them.
   * One promise for each, which settles like that of `run`.
   */
  resume(staffId: string): { readonly intent: KeptIntent; readonly reply: Promise<unknown> }[] {
    this.store?.own(staffId);
    const mine = (this.store?.all() ?? []).filter((kept) => kept.staffId === staffId && !this.intents.has(kept.key));
    return mine.map((kept) => {
      const made = settling();
      this.settlings.set(kept.key, made);
      void this.attempt({ key: kept.key, commandId: kept.request.body.commandId, contract: contractOf(kept), request: { ...kept.request }, state: 'pending', error: null, attempt: 0, resumed: true });
      return { intent: kept, reply: made.promise };
    });
  }

  /** What somebody else left unanswered in this tab. */
  leftBy(others: { readonly than: string }): readonly KeptIntent[] {
    return (this.store?.all() ?? []).filter((kept) => kept.staffId !== others.than && !this.intents.has(kept.key));
  }

  /** The person has seen the failure and lets go of it. */
  dismiss = (key: string): void => {
    const error = this.intents.get(key)?.error;
    this.store?.drop(key);
    this.put(key, null);
    this.settlings.get(key)?.reject(error ?? new ApiError(0, 'timed_out', 'let go'));
    this.settlings.delete(key);
  };

  /** Sends a waiting intent again, under its own id, with the approval that somebody gave for it. */
  approve = (key: string, approvalId: string): void => {
    const held = this.intents.get(key);
    if (held?.state !== 'waiting') return;
    const body = { ...(held.request['body'] as object), approvalId };
    void this.attempt({ ...held, request: { ...held.request, body }, state: 'pending', error: null, attempt: 0 });
  };

  private async attempt(intent: Intent): Promise<void> {
    this.put(intent.key, intent);
    this.store?.put(intent.key, intent.contract, intent.request);
    try {
      const reply = await this.send(intent.contract, intent.request as never);
      this.store?.drop(intent.key);
      this.put(intent.key, null);
      this.settlings.get(intent.key)?.resolve(reply);
      this.settlings.delete(intent.key);
    } catch (error) {
      await this.failed(intent, isApiError(error) ? error : new ApiError(0, 'unreachable', String(error)));
    }
  }

  private async failed(intent: Intent, error: ApiError): Promise<void> {
    const wait = this.waits[intent.attempt];
    if (error.unanswered && wait !== undefined) {
      await pause(wait);
      return this.attempt({ ...intent, attempt: intent.attempt + 1 });
    }
    if (!error.unanswered) this.store?.drop(intent.key);
    if (approvalNeeded(error)) return this.put(intent.key, { ...intent, state: 'waiting', error });
    this.put(intent.key, { ...intent, state: 'failed', error });
    if (error.unanswered) return;
    this.settlings.get(intent.key)?.reject(error);
    this.settlings.delete(intent.key);
  }

  private put(key: string, intent: Intent | null): void {
    if (intent) this.intents.set(key, intent);
    else this.intents.delete(key);
    this.shown = [...this.intents.values()];
    this.listeners.forEach((listener) => listener());
  }
}

/** What a kept intent is sent by. Its answer goes to nobody in particular, so nothing is asked of its shape. */
const contractOf = ({ name, action, method, path }: KeptIntent): AnyContract => ({ name, action, method, path, audience: 'staff', params: z.unknown(), query: z.unknown(), body: z.unknown(), reply: z.unknown() });

export const commandDesk = new CommandDesk(undefined, undefined, 'sessionStorage' in globalThis ? new IntentStore(sessionStorage) : null);
