import type { FaultKind } from '../outside/wire-faults';

/** What an operation comes to on demand. The first six are the provider's word, the others happen on the wire, once for each operation: the next attempt gets through. */
export const endings = ['succeed', 'decline', 'decline-insufficient-funds', 'reject', 'accept', 'accept-then-fail'] as const;
export type Ending = (typeof endings)[number];
export type Script = Ending | FaultKind;

/** By the last four digits of the amount in minor units, so that a check of 99.01 is declined in any demo without any other set-up. */
export const scriptOfAmount: Readonly<Record<number, Script>> = {
  9901: 'decline', 9902: 'decline-insufficient-funds', 9903: 'reject', 9904: 'accept', 9905: 'accept-then-fail',
  9906: 'drop-after', 9907: 'drop-before', 9908: 'hang', 9909: 'refuse-503', 9910: 'cut-json', 9911: 'fail-500', 9912: 'conflict-409', 9913: 'slow',
};

/** By card, for who would rather not bend amounts. */
export const scriptOfCard: Readonly<Record<string, Script>> = { sandbox_card: 'succeed', sandbox_card_declined: 'decline', sandbox_card_poor: 'decline-insufficient-funds', sandbox_card_slow_bank: 'accept' };

export const isEnding = (script: Script): script is Ending => (endings as readonly string[]).includes(script);
