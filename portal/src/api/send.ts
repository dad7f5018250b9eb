import { errorReply, errorStatus, type AnyContract } from '@nova/platform/contracts';
import { accessToken } from './access-token';
import { ApiError, type AnyCode } from './api-error';
import { deviceToken } from './device-token';
import { newId } from './new-id';
import { urlOf, type LooseRequest } from './request';

/** No till waits longer than this for an answer; afterwards the outcome is unknown and asked again under the same id. */
const answerLimitMs = 15_000;

/** The headers that say who asks: person, tablet, and the id that follows the request into every log. */
export function credentials(correlationId: string): Record<string, string> {
  const headers: Record<string, string> = { 'x-correlation-id': correlationId };
  const token = accessToken.read();
  if (token) headers['authorization'] = `Bearer ${token}`;
  const device = deviceToken.read();
  if (device) headers['x-nova-device'] = device;
  return headers;
}

/** What is made of an answer, and how long it may take. */
export interface Reading { read: (response: Response) => Promise<unknown>; limitMs: number }
const asJson: Reading = { read: (response) => response.json().catch(() => undefined), limitMs: answerLimitMs };

/** Sends one request once and returns what was read of the answer, JSON unless told. Knows nothing of refreshing or retrying. */
export async function send(contract: AnyContract, request: LooseRequest, signal?: AbortSignal, reading: Reading = asJson): Promise<unknown> {
  const correlationId = newId();
  const limit = AbortSignal.timeout(reading.limitMs);
  const hasBody = contract.method !== 'GET';
  let response: Response;
  try {
    response = await fetch(urlOf(contract, request), {
      method: contract.method,
      credentials: 'same-origin',
      headers: { ...credentials(correlationId), accept: 'application/json', ...(hasBody ? { 'content-type': 'application/json' } : {}) },
      ...(hasBody ? { body: JSON.stringify(request.body ?? {}) } : {}),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw limit.aborted ? new ApiError(0, 'timed_out', 'No answer in time', [], {}, correlationId) : new ApiError(0, 'unreachable', 'The server cannot be reached', [], {}, correlationId);
  }
  if (!response.ok) throw refusal(response.status, await asJson.read(response), correlationId);
  return reading.read(response).catch(() => { throw new ApiError(0, 'unreachable', 'The answer broke off', [], {}, correlationId); });
}

/** Turns the server's no into an `ApiError`. A proxy's own page, which has no code, is told by its status. */
export function refusal(status: number, reply: unknown, correlationId: string): ApiError {
  const parsed = errorReply.safeParse(reply);
  if (!parsed.success) return new ApiError(status, withoutCode(status), `HTTP ${status}`, [], {}, correlationId);
  const { message, details } = parsed.data.error;
  const known = details.code in errorStatus;
  return new ApiError(status, known ? (details.code as AnyCode) : withoutCode(status), message, details.fields ?? [], details, correlationId);
}

function withoutCode(status: number): AnyCode {
  if (status === 401) return 'not_signed_in';
  if (status === 403) return 'missing_capability';
  if (status === 404) return 'not_found';
  if (status === 413) return 'payload_too_large';
  if (status === 429) return 'too_many_attempts';
  return status >= 502 ? 'unavailable' : 'internal';
}
