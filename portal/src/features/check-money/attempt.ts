import { unsettledStates, type OrderOperation, type OrderView } from '@nova/pos/contracts';

export type AttemptKind = 'sale' | 'hold' | 'capture' | 'release' | 'refund' | 'correction';

/** What people see as one try: a sale is its authorisation and the capture that followed by itself. */
export interface Attempt {
  readonly id: string;
  readonly kind: AttemptKind;
  readonly state: OrderOperation['state'];
  /** The operation that says how it stands. */
  readonly operation: OrderOperation;
}

const kinds = { authorize: 'hold', capture: 'capture', void: 'release', refund: 'refund', correction: 'correction' } as const;

/** The operations of a check as tries, in their order. */
export function attemptsOf(operations: readonly OrderOperation[]): Attempt[] {
  const followed = new Set(operations.map((each) => each.captureId).filter((id) => id !== null));
  return operations.filter((each) => !followed.has(each.id)).map((each) => (each.kind === 'authorize' && each.captureId !== null ? saleOf(each, operations.find(({ id }) => id === each.captureId)) : { id: each.id, kind: kinds[each.kind], state: each.state, operation: each }));
}

/** Once the card is authorised its capture says how the sale stands; until that is planned the provider is still being asked. */
function saleOf(authorization: OrderOperation, capture: OrderOperation | undefined): Attempt {
  if (authorization.state !== 'succeeded') return { id: authorization.id, kind: 'sale', state: authorization.state, operation: authorization };
  return { id: authorization.id, kind: 'sale', state: capture?.state ?? 'sending', operation: capture ?? authorization };
}

/** Nobody knows yet how it ends: its money is neither taken nor due. */
export const isUnsettled = ({ state }: Attempt): boolean => unsettledStates.some((each) => each === state);
/** A try to get money, as opposed to one to give it back. */
export const isIncoming = ({ kind }: Attempt): boolean => kind === 'sale' || kind === 'hold' || kind === 'capture';

/** What is being asked for right now or of unknown outcome, tips included, in minor units. */
export const underWayMinor = (attempts: readonly Attempt[]): number => attempts.filter((each) => isIncoming(each) && isUnsettled(each)).reduce((sum, { operation }) => sum + operation.amountMinor + operation.tipMinor, 0);

/** Money of the check is being asked for, or nobody knows yet what became of it. */
export const isChecking = (order: Pick<OrderView, 'operations'>): boolean => attemptsOf(order.operations).some((each) => isIncoming(each) && isUnsettled(each));

/** Holds that stand: they may be captured or let go. */
export const holdsOf = (operations: readonly OrderOperation[]): OrderOperation[] => operations.filter((each) => each.held);

/** All that a command planned has succeeded by now; otherwise the check says how it stands. */
export const cameThrough = ({ order, operationIds }: { order: OrderView; operationIds: readonly string[] }): boolean => operationIds.every((id) => order.operations.some((each) => each.id === id && each.state === 'succeeded'));
