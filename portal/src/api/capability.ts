import type { AnyContract } from '@nova/platform/contracts';

/** `pos.order.open`: the plugin is the first part of the path after `/api`. */
export function capabilityOf(contract: AnyContract): string {
  const plugin = contract.path.split('/')[2] ?? '';
  return `${plugin}.${contract.action}`;
}
