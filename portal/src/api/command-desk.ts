import type { AnyContract, Reply } from '@nova/platform/contracts';
import { z } from 'zod';
import { ApiError, isApiError, type AnyCode } from './api-error';
import { approvalNeeded } from './approval-needed';
import { call } from './call';
import { IntentStore, type KeptIntent } from './intent-store';
import { newId } from './new-id';
import type { CallRequest } from './request';

/** An intent of a person: its id is minted once and kept until the server has answered, whatever happens to the screen. */
export interface Intent {
  readonly key: string;
  readonly commandId: string;
  /** Whose act it is: it is sent in nobody else's name. */
  readonly staffId: string | null;
  readonly contract: AnyContract;
  readonly request: Record<string, unknown>;
  /** `waiting`: the server asks for a second person, and the dialog for it is open; for the screen that is still pending. */
  readonly state: 'pending' | 'waiting' | 'failed';
  readonly error: ApiError | null;
  readonly attempt: number;
  /** A sending of it went unanswered: it may have happened, whatever the door says to a later one. */
  readonly doubtful: boolean;
  /** Taken up again after a reload: the screen that asked for it is gone. */
  readonly resumed: boolean;
}

type Send = (contract: AnyContract, request: never) => Promise<unknown>;

/** Waits before the automatic second, third and fourth sending of an unanswered command. */
const patience = [400, 1_200, 3_000];
/** What is said before the command itself is looked at. */
const atTheDoor: ReadonlySet<string> = new Set<AnyCode>(['not_signed_in', 'session_expired', 'device_required', 'device_revoked', 'missing_capability', 'foreign_location', 'too_many_attempts']);
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
  /** Keys, or their beginnings, whose failures some screen would show now, with how many would. */
  private readonly screens = new Map<string, number>();
  private shown: readonly Intent[] = [];
  /** Who works here, or worked here last; and whether they are signed in. */
  private owner: string | null = null;
  private present = true;

  constructor(private readonly send: Send = call as Send, private readonly waits: readonly number[] = patience, private readonly store: IntentStore | null = null) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = (): readonly Intent[] => this.shown;
  find = (key: string): Intent | undefined => this.intents.get(key);

  /** Who is signed in now; null: nobody, until they come back or somebody else does. What others left undone here waits for them in the store. */
  own(staffId: string | null): void {
    this.present = staffId !== null;
    if (staffId === null || staffId === this.owner) return;
    this.owner = staffId;
    for (const intent of this.shown) if (this.isForeign(intent) && intent.state !== 'pending') this.leave(intent);
  }

  /** A screen shows what fails under a key, or under what keys begin with, until it lets go. */
  attend(begin: string): () => void {
    this.count(begin, 1);
    return () => this.count(begin, -1);
  }

  /** What nobody has answered and no screen shows: it must not be forgotten. */
  unseen = (): Intent[] => this.shown.filter(({ key, state, error, resumed }) => state === 'failed' && (resumed || (error?.unanswered === true && ![...this.screens.keys()].some((begin) => key.startsWith(begin)))));

  /**
   * Starts an intent. While the one under this key is unanswered, nothing but that very one (known by its id) is sent, again: what is asked anew
   * must not be answered by what was asked before, and fails as that did.
   * The promise is the intent's, not the sending's: it settles when the server has answered or the person lets go, so that
   * what a screen does afterwards happens once, however many sendings it took.
   */
  run<C extends AnyContract>(key: string, contract: C, request: CallRequest<C>): Promise<Reply<C>> {
    const held = this.intents.get(key);
    if (held?.state === 'pending' || held?.state === 'waiting') return Promise.reject(new ApiError(0, 'timed_out', 'still under way'));
    const loose = request as Record<string, unknown>;
    if (held?.error?.unanswered) {
      if ((loose['body'] as { commandId?: unknown } | undefined)?.commandId !== held.commandId) return Promise.reject(held.error);
      return this.begin(held) as Promise<Reply<C>>;
    }
    const commandId = newId();
    const body = { ...(loose['body'] as object | undefined), commandId };
    this.settlings.set(key, settling());
    return this.begin({ key, commandId, staffId: this.owner, contract, request: { ...loose, body }, state: 'pending', error: null, attempt: 0, doubtful: false, resumed: false }) as Promise<Reply<C>>;
  }

  /**
   * Sends again, each under its own id, what the person here did before the tab was reloaded or somebody else took their place, and nobody answered. What others did is left to them.
   * One promise for each, which settles like that of `run`.
   */
  resume(): { readonly intent: KeptIntent; readonly reply: Promise<unknown> }[] {
    const mine = (this.store?.all() ?? []).filter((kept) => kept.staffId === this.owner && !this.intents.has(kept.key));
    return mine.map((kept) => {
      this.settlings.set(kept.key, settling());
      const { key, staffId, request } = kept;
      return { intent: kept, reply: this.begin({ key, commandId: request.body.commandId, staffId, contract: contractOf(kept), request: { ...request }, state: 'pending', error: null, attempt: 0, doubtful: true, resumed: true }) };
    });
  }

  /** What somebody else left unanswered in this tab. */
  leftByOthers(): readonly KeptIntent[] {
    return (this.store?.all() ?? []).filter((kept) => kept.staffId !== this.owner && this.intents.get(kept.key)?.commandId !== kept.request.body.commandId);
  }

  /** Somebody has seen what another one left, and lets go of it for them. */
  forget = (commandId: string): void => {
    this.store?.drop(commandId);
    this.tell();
  };

  /** The person has seen the failure and lets go of it. */
  dismiss = (key: string): void => {
    const held = this.intents.get(key);
    if (!held) return;
    this.store?.drop(held.commandId);
    this.leave(held);
  };

  /** Sends a waiting intent again, under its own id, with the approval that somebody gave for it. */
  approve = (key: string, approvalId: string): void => {
    const held = this.intents.get(key);
    if (held?.state !== 'waiting') return;
    const body = { ...(held.request['body'] as object), approvalId };
    void this.begin({ ...held, request: { ...held.request, body } });
  };

  private begin(intent: Intent): Promise<unknown> {
    const promise = this.settlings.get(intent.key)?.promise ?? Promise.resolve(undefined);
    void this.attempt({ ...intent, state: 'pending', error: null, attempt: 0 });
    return promise;
  }

  private async attempt(intent: Intent): Promise<void> {
    this.store?.put(intent);
    if (this.isForeign(intent)) return this.leave(intent);
    if (!this.present) return this.put(intent.key, { ...intent, state: 'failed', error: new ApiError(0, 'unreachable', 'nobody is signed in to send it') });
    this.put(intent.key, intent);
    try {
      const reply = await this.send(intent.contract, intent.request as never);
      this.store?.drop(intent.commandId);
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
      return this.attempt({ ...intent, attempt: intent.attempt + 1, doubtful: true });
    }
    // The door has not looked at the command: what an earlier sending came to is still unknown.
    const told = intent.doubtful && atTheDoor.has(error.code) ? error.asUnanswered() : error;
    if (!told.unanswered) this.store?.drop(intent.commandId);
    if (this.isForeign(intent)) return this.leave({ ...intent, error: told });
    if (approvalNeeded(told)) return this.put(intent.key, { ...intent, state: 'waiting', error: told, doubtful: false });
    this.put(intent.key, { ...intent, state: 'failed', error: told, doubtful: told.unanswered });
    if (told.unanswered) return;
    this.settlings.get(intent.key)?.reject(told);
    this.settlings.delete(intent.key);
  }

  private isForeign = ({ staffId }: Intent): boolean => staffId !== null && staffId !== this.owner;

  /** Takes an intent off the desk; whoever waits for its answer waits no longer. */
  private leave({ key, error }: Intent): void {
    this.put(key, null);
    this.settlings.get(key)?.reject(error ?? new ApiError(0, 'timed_out', 'let go'));
    this.settlings.delete(key);
  }

  private put(key: string, intent: Intent | null): void {
    if (intent) this.intents.set(key, intent);
    else this.intents.delete(key);
    this.tell();
  }

  private count(begin: string, by: number): void {
    const screens = (this.screens.get(begin) ?? 0) + by;
    if (screens > 0) this.screens.set(begin, screens);
    else this.screens.delete(begin);
    if (this.shown.some(({ key }) => key.startsWith(begin))) this.tell();
  }

  private tell(): void {
    this.shown = [...this.intents.values()];
    this.listeners.forEach((listener) => listener());
  }
}

/** What a kept intent is sent by. Its answer goes to nobody in particular, so nothing is asked of its shape. */
const contractOf = ({ name, action, method, path }: KeptIntent): AnyContract => ({ name, action, method, path, audience: 'staff', params: z.unknown(), query: z.unknown(), body: z.unknown(), reply: z.unknown() });

export const commandDesk = new CommandDesk(undefined, undefined, 'sessionStorage' in globalThis ? new IntentStore(sessionStorage) : null);
