import type { OrderView } from '@nova/pos/contracts';

/** Of two pictures of a check the newer one: a read that began before an answer may end after it. Of one version the later, for its courses go on without one. */
export const newer = (known: OrderView | undefined, come: OrderView): OrderView => (known && known.version > come.version ? known : come);
