import { randomUUID } from 'node:crypto';
import type { AuthorizeOperation, CaptureOperation, PaymentProvider, RefundOperation, VoidOperation } from '../../../plugins/payments/server/src/providers/provider';
import type { FaultKind } from '../../../plugins/payments/server/src/providers/outside/wire-faults';
import type { ReceivedWebhook } from './webhook-sink';

/** What one adapter brings to the suite: itself, and the outside world it talks to, which the test may break, move in time and look into. */
export interface ProviderWorld {
  /** Waits long enough for a crowded machine. */
  readonly provider: PaymentProvider;
  /** The same adapter with `impatientMs` as its timeout, for what never answers. */
  readonly impatient: PaymentProvider;
  readonly cards: { readonly good: string; readonly declined: string };
  now(): Date;
  /** Moves the world's clock and ours. */
  advance(ms: number): Promise<void>;
  /** Breaks every request whose `METHOD path` matches, until it is mended. */
  break(kind: FaultKind, match?: string): Promise<void>;
  mend(): Promise<void>;
  /** Lets everything that was merely accepted come to its end. */
  settle(): Promise<void>;
  /** A refund that was done comes back, days later (P6). */
  failRefund(providerReference: string): Promise<void>;
  /** What truly happened out there, whatever we were told. */
  effects(): Promise<{ authorizations: number; capturedMinor: number; releases: number; refundedMinor: number }>;
  /** Webhooks that arrived over HTTP, once nothing is on its way. */
  webhooks(): Promise<readonly ReceivedWebhook[]>;
  /** Signs with other secrets from now on; the adapter always knows `current` and `previous`. */
  signWith(secrets: readonly ('current' | 'previous' | 'foreign')[]): Promise<void>;
  misbehave(manners: { duplicated: number; lost: number; shuffleMs: number; seed: number }): Promise<void>;
  stop(): Promise<void>;
}

export const patientMs = 10_000;
export const impatientMs = 300;
export const secrets = { current: 'whsec_current_9f2b', previous: 'whsec_previous_77aa', foreign: 'whsec_somebody_else' } as const;

type Terms<T> = Partial<Omit<T, 'kind'>>;
const attempt = (world: ProviderWorld): { operationId: string; correlationId: string; currency: string; amountMinor: number; firstSentAt: Date; providerReference: null } =>
  ({ operationId: randomUUID(), correlationId: 'corr-7', currency: 'EUR', amountMinor: 5000, firstSentAt: world.now(), providerReference: null });

export const anAuthorization = (world: ProviderWorld, terms: Terms<AuthorizeOperation> = {}): AuthorizeOperation => ({ kind: 'authorize', ...attempt(world), paymentMethod: world.cards.good, retries: null, ...terms });
export const aCapture = (world: ProviderWorld, authorizationReference: string, terms: Terms<CaptureOperation> = {}): CaptureOperation => ({ kind: 'capture', ...attempt(world), authorizationReference, ...terms });
export const aVoid = (world: ProviderWorld, authorizationReference: string, terms: Terms<VoidOperation> = {}): VoidOperation => ({ kind: 'void', ...attempt(world), authorizationReference, ...terms });
export const aRefund = (world: ProviderWorld, captureReference: string, terms: Terms<RefundOperation> = {}): RefundOperation => ({ kind: 'refund', ...attempt(world), captureReference, ...terms });
