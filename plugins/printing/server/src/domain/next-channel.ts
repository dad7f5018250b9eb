import type { PrintChannel } from '@nova/platform/contracts';

interface Turn {
  /** As the editor arranged them. */
  readonly order: readonly PrintChannel[];
  /** Whose turn it was. */
  readonly current: PrintChannel;
  /** Every channel that has had this paper, the current one too when it failed with it. */
  readonly tried: readonly PrintChannel[];
  readonly down: readonly PrintChannel[];
}

/**
 * Who prints a paper when its channel could not: the next in order that has not had it and is not down, then any other that has not had
 * it, then one that had it and is up again. Null: there is none.
 */
export function nextChannel({ order, current, tried, down }: Turn): PrintChannel | null {
  const able = order.filter((channel) => channel !== current && !down.includes(channel));
  const fresh = able.filter((channel) => !tried.includes(channel));
  const at = order.indexOf(current);
  return fresh.find((channel) => order.indexOf(channel) > at) ?? fresh[0] ?? able[0] ?? null;
}
