import type { AnyContract, Reply } from '@nova/platform/contracts';
import { ApiError, isApiError } from './api-error';
import { renewSession } from './renew-session';
import type { CallRequest, LooseRequest } from './request';
import { send, type Reading } from './send';
import { sessionLost } from './session-lost';

const expired = (error: unknown): boolean => isApiError(error) && (error.code === 'session_expired' || error.code === 'not_signed_in');
const revoked = (error: unknown): boolean => isApiError(error) && error.code === 'device_revoked';

/**
 * The one way to the server: sends what the contract asks for and returns what it promises.
 * An expired access token is renewed once and the request replayed; commands carry their id, so a replay is safe.
 */
export async function call<C extends AnyContract>(contract: C, request: CallRequest<C>, signal?: AbortSignal): Promise<Reply<C>> {
  const raw = await sendSignedIn(contract, request, signal);
  const parsed = contract.reply.safeParse(raw);
  if (!parsed.success) throw new ApiError(200, 'unreadable_reply', `${contract.name}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`);
  return parsed.data as Reply<C>;
}

/** A file may take as long as this; it is read whole, and one that breaks off is none. */
const fileLimitMs = 600_000;

/** A file's text, whole: unlike `text()`, with the mark at its start, without which a spreadsheet takes Arabic for another alphabet. */
const fileText = async (response: Response): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());

/** Asks for an answer that is a file of text. */
export async function download<C extends AnyContract>(contract: C, request: CallRequest<C>): Promise<string> {
  return (await sendSignedIn(contract, request, undefined, { read: fileText, limitMs: fileLimitMs })) as string;
}

async function sendSignedIn(contract: AnyContract, request: LooseRequest, signal?: AbortSignal, reading?: Reading): Promise<unknown> {
  try {
    return await send(contract, request, signal, reading);
  } catch (error) {
    // A lost tablet stops at the first answer, whoever was signed in; the gate then says why.
    if (contract.audience === 'staff' && revoked(error)) sessionLost.ring();
    if (contract.audience !== 'staff' || !expired(error)) throw error;
    await renewOrRing();
    return send(contract, request, signal, reading);
  }
}

/** A failed renewal by network is just that; a refused one ends the session. */
async function renewOrRing(): Promise<void> {
  try {
    await renewSession();
  } catch (error) {
    if (isApiError(error) && !error.unanswered) sessionLost.ring();
    throw error;
  }
}
