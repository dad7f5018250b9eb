import { longestCallMs } from '../../domain/work-lease';

/** How to reach Stripe; `address` points it at a fake, so that the same adapter talks to either. */
export interface StripeSettings {
  readonly secretKey: string;
  /** Every secret in force, newest first: two while one is being rotated. */
  readonly webhookSecrets: readonly string[];
  /** Stripe's own when null. */
  readonly address: { readonly host: string; readonly port: number; readonly protocol: 'http' | 'https' } | null;
  /** For one call, everything included. */
  readonly timeoutMs: number;
  /** How far a webhook's time may be from ours, either way. */
  readonly skewMs: number;
  /** Asks for permission to capture above what was authorised; accounts without it get `unavailable` and lose nothing. */
  readonly requestOvercapture: boolean;
}

/** Secret and restricted keys alike name their mode. */
export const isTestKey = (secretKey: string): boolean => secretKey.includes('_test_');

export const stripeDefaults = { address: null, timeoutMs: longestCallMs, skewMs: 300_000, requestOvercapture: false } as const;

/**
 * Stripe promises a key for at least 24 hours. We stop an hour earlier: our clock and theirs differ, and a request may wait before it is looked at.
 */
export const stripeKeyLifetimeMs = 23 * 60 * 60 * 1000;
/** By how much Stripe's clock may be behind ours when we look for what we made. */
export const clockSlackMs = 5 * 60 * 1000;
