import { createHmac } from 'node:crypto';
import { seededRandom } from './seeded-random';
import type { VirtualClock } from './virtual-clock';

export interface WebhookManners {
  readonly url: string;
  /** Signed with each: Stripe does so while a secret is being rotated. */
  readonly secrets: readonly string[];
  readonly header: string;
  readonly seed: number;
  /** Chances in [0, 1]. */
  readonly duplicated: number;
  readonly lost: number;
  readonly delayMs: number;
  /** Each delivery waits up to this much more, by chance: so they overtake each other. */
  readonly shuffleMs: number;
  /** Tries until the receiver answers 2xx. */
  readonly attempts: number;
}

/** `t=…,v1=…[,v1=…]`: HMAC-SHA256 over time and raw body, one for each secret. */
export function signatureHeader(body: string, secrets: readonly string[], seconds: number): string {
  return [`t=${seconds}`, ...secrets.map((secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`)].join(',');
}

/** Delivers signed events over real HTTP, and misbehaves as told: loses, doubles, delays and shuffles them. */
export class WebhookSender {
  #manners: WebhookManners | null = null;
  #random = seededRandom(1);
  readonly #waiting = new Set<NodeJS.Timeout>();
  readonly #underWay = new Set<Promise<void>>();
  constructor(private readonly clock: VirtualClock) {}

  use(manners: Partial<WebhookManners> & Pick<WebhookManners, 'url' | 'secrets'>): void {
    this.#manners = { header: 'stripe-signature', seed: 1, duplicated: 0, lost: 0, delayMs: 0, shuffleMs: 0, attempts: 3, ...manners };
    this.#random = seededRandom(this.#manners.seed);
  }

  send(event: unknown): void {
    const manners = this.#manners;
    if (manners === null || this.#random() < manners.lost) return;
    const copies = this.#random() < manners.duplicated ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) this.#deliver(manners, JSON.stringify(event, null, 2), manners.delayMs + this.#random() * manners.shuffleMs, manners.attempts);
  }

  /** When nothing is on its way any more. */
  async idle(): Promise<void> {
    while (this.#waiting.size + this.#underWay.size > 0) {
      await Promise.all(this.#underWay);
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
  }

  stop(): void {
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#waiting.clear();
    this.#manners = null;
  }

  #deliver(manners: WebhookManners, body: string, afterMs: number, attempts: number): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      const sending = this.#post(manners, body, attempts).finally(() => this.#underWay.delete(sending));
      this.#underWay.add(sending);
    }, afterMs);
    this.#waiting.add(timer);
  }

  async #post(manners: WebhookManners, body: string, attempts: number): Promise<void> {
    const headers = { 'content-type': 'application/json; charset=utf-8', [manners.header]: signatureHeader(body, manners.secrets, this.clock.seconds()) };
    const taken = await fetch(manners.url, { method: 'POST', headers, body, signal: AbortSignal.timeout(2000) }).then((reply) => reply.ok, () => false);
    if (!taken && attempts > 1) this.#deliver(manners, body, 50, attempts - 1);
  }
}
