import type { DifferenceView } from '../../../contracts/difference';
import { providerOf } from '../providers/registry';
import type { DifferenceFacts } from '../repo/difference';

/** A difference as clients see it: with its page at the provider, or, where the statement has no line, that of our operation. */
export const viewDifference = ({ operationName, ...difference }: DifferenceFacts): DifferenceView =>
  ({ ...difference, page: difference.page ?? (operationName === null ? null : providerOf(difference.provider)?.pageOf(operationName) ?? null) });
