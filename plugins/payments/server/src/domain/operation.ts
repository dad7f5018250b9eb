import type { TenderKind } from '../../../contracts/operation';
import type { OperationKind } from './allowed-acts';
import type { OperationState } from './operation-states';

/** What is agreed of an operation when it is planned and never changes. Amounts in minor units. */
export interface OperationTerms {
  readonly id: string;
  readonly kind: OperationKind;
  readonly provider: string;
  readonly reference: string;
  readonly locationId: string;
  readonly registerId: string;
  readonly shiftId: string;
  readonly tenderTypeId: string;
  readonly tenderKind: TenderKind;
  readonly currency: string;
  readonly amountMinor: number;
  readonly tipMinor: number;
  readonly correlationId: string;
}

/** An operation as the services that move it know it. */
export interface Operation extends OperationTerms {
  readonly state: OperationState;
  readonly changeMinor: number;
  readonly roundingMinor: number;
  /** What later operations took out of it, and what the provider stated above its amount (P4). */
  readonly drawnMinor: number;
  readonly extraMinor: number;
  /** Authorisations: released, or being released. */
  readonly voided: boolean;
  /** What had succeeded came to nothing, and a correction says so (P6). */
  readonly corrected: boolean;
  readonly parentId: string | null;
  readonly refundId: string | null;
  readonly captureId: string | null;
  readonly paymentMethod: string | null;
  readonly providerReference: string | null;
  /** How the provider calls what it draws on, and the declined attempt that it follows. */
  readonly parentReference: string | null;
  readonly retriesReference: string | null;
  readonly reasonCode: string | null;
  readonly captureBefore: string | null;
  readonly firstSentAt: string | null;
  readonly attempts: number;
  /** How many states it has been in: the version of the aggregate. */
  readonly version: number;
  /** The database's time, when it was read. */
  readonly now: string;
}

/** What is asked of the provider: amount and tip. */
export const totalMinor = ({ amountMinor, tipMinor }: Pick<Operation, 'amountMinor' | 'tipMinor'>): number => amountMinor + tipMinor;
