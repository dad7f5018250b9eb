import { refuse, type Refusal } from '@nova/platform/pure';

/** Money and drawer acts are done at the register itself (S1). null: this device stands at it. */
export function otherRegister(actor: { readonly registerId: string | null }, registerId: string): Refusal | null {
  if (actor.registerId === registerId) return null;
  const message = actor.registerId === null ? 'Use a device that is enrolled to this register.' : 'This device belongs to another register.';
  return refuse('device_required', message, { registerId });
}
