import { expect } from '@playwright/test';
import { newId } from '@nova/platform/pure';
import { sandboxKey, urls } from './stack';

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${urls.sandbox}/${path}`, { method, headers: { 'content-type': 'application/json', 'authorization': `Bearer ${sandboxKey}` }, ...(body ? { body: JSON.stringify(body) } : {}) });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}
const control = (method: 'GET' | 'POST' | 'DELETE', what: string, body?: object): Promise<unknown> => ask(method, `control/${what}`, body);

export interface SandboxOperation { readonly operationId: string; readonly kind: string; readonly state: string; readonly reference: string; readonly amountMinor: number; readonly currency: string }
const asking = 'PUT /operations', reading = 'GET /operations';

/** The payment provider that runs beside the stack, by its own door. */
export const sandbox = {
  /** The next operation is done, but its answer is lost; and nobody can ask again or look it up until `heal`. */
  async losesTheAnswer(): Promise<void> {
    await control('POST', 'faults', { kind: 'drop-after', match: asking, times: 1 });
    await control('POST', 'faults', { kind: 'refuse-503', match: `${asking}|${reading}`, times: null });
  },
  /** The first request for this operation never arrives. */
  async missesFirst(operationId: string): Promise<void> { await control('POST', 'faults', { kind: 'drop-before', match: `^${asking}/${operationId}$`, times: 1 }); },
  async cannotBeRead(): Promise<void> { await control('POST', 'faults', { kind: 'refuse-503', match: reading, times: null }); },
  /** Answers only after a while. */
  async isSlow(delayMs: number): Promise<void> { await control('POST', 'faults', { kind: 'slow', match: asking, times: 1, delayMs }); },
  async heal(): Promise<void> { await control('DELETE', 'faults'); },
  /** What was done comes to nothing after all (P6). */
  async failsLater(operationId: string): Promise<void> { await control('POST', 'fail', { operationId }); },
  async operations(): Promise<SandboxOperation[]> { return (await control('GET', 'operations')) as SandboxOperation[]; },

  /** Somebody takes money at the provider's own page, past the house: out of a hold that we asked for, under the id that we are about to use. */
  async takenByHand(hold: SandboxOperation, captureId: string, amountMinor: number): Promise<void> {
    await ask('PUT', `operations/${captureId}`, { kind: 'capture', amountMinor, currency: hold.currency, paymentMethod: null, parent: hold.reference, correlationId: 'by-hand' });
  },
  /** A sale there of which the house knows nothing at all. */
  async soldByHand(amountMinor: number, currency: string): Promise<void> {
    const hold = (await ask('PUT', `operations/${newId()}`, { kind: 'authorize', amountMinor, currency, paymentMethod: 'sandbox_card', parent: null, correlationId: 'by-hand' })) as SandboxOperation;
    await sandbox.takenByHand(hold, newId(), amountMinor);
  },
};
