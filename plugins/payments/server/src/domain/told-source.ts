import type { Actor } from '@nova/platform/access';
import type { ChangedBy, ChangeSource } from '../../../contracts/payment-changed';

/** How the history of an operation calls what moved it. */
export type HistorySource = Exclude<ChangeSource, 'person'> | 'command';

/** The same for those outside, and whose act it was: that of a person who asked or decided. What a provider said, however we heard of it, is nobody's act. */
export function toldSource(source: HistorySource, actor: Actor | undefined): { readonly source: ChangeSource; readonly by: ChangedBy | null } {
  const acted = source === 'command' || source === 'review';
  const by = acted && actor !== undefined ? { id: actor.id, name: actor.name, approverId: null, deviceId: actor.deviceId, correlationId: actor.correlationId } : null;
  return { source: source === 'command' ? 'person' : source, by };
}
