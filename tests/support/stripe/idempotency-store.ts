import { StripeFailure } from './stripe-failure';
import type { VirtualClock } from '../../../plugins/payments/server/src/providers/outside/virtual-clock';

export interface Answer { readonly status: number; readonly body: unknown }
interface Kept { readonly request: string; readonly since: number; answer: Answer | null }

/** How long Stripe keeps a key at least; this fake keeps it exactly that long, so that leaning on more is found out. */
export const keyLifetimeMs = 24 * 60 * 60 * 1000;

/**
 * Stripe's v1 keys: the first answer once the endpoint began to execute is kept, whatever it was, 500 too; another request under the same key is a 400,
 * the same while the first still runs a 409; what failed validation is not kept.
 */
export class IdempotencyStore {
  readonly #kept = new Map<string, Kept>();
  constructor(private readonly clock: VirtualClock) {}

  /** The kept answer, or null when the caller holds the key now and must `keep` or `forget` it. */
  claim(key: string, path: string, parameters: unknown): Answer | null {
    const request = `${path} ${JSON.stringify(parameters)}`;
    const kept = this.#kept.get(key);
    if (kept === undefined || this.clock.now().getTime() - kept.since >= keyLifetimeMs) {
      this.#kept.set(key, { request, since: this.clock.now().getTime(), answer: null });
      return null;
    }
    if (kept.request !== request) {
      const message = kept.request.split(' ', 1)[0] === path
        ? `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`
        : `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${path}' vs '${kept.request.split(' ', 1)[0]}'). Try using a key other than '${key}' if you meant to execute a different request.`;
      throw new StripeFailure(400, { type: 'idempotency_error', message }, false);
    }
    if (kept.answer === null) {
      throw new StripeFailure(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message: 'There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through). Please try again later.' }, false);
    }
    return kept.answer;
  }

  keep(key: string, answer: Answer): void {
    const kept = this.#kept.get(key);
    if (kept !== undefined) kept.answer = answer;
  }

  forget(key: string): void { this.#kept.delete(key); }
}
