import type { Actor, EffectContext } from '@nova/platform/access';

/** A transaction with who acts in it: a command's, or that of a consumer which finishes what a command began. */
export type ActingContext = EffectContext & { readonly actor: Actor };
