import type { OperationView } from '../../../contracts/operation';
import { providerOf } from '../providers/registry';
import type { OperationFacts } from '../repo/operation-view';

/** An operation as clients see it, with its page at the provider. */
export const viewOf = (facts: OperationFacts): OperationView => ({ ...facts, providerPage: facts.providerReference === null ? null : providerOf(facts.provider)?.pageOf(facts.providerReference) ?? null });
