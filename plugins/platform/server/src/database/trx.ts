import type { Transaction } from 'kysely';

/** Any open transaction, whoever's tables it is typed with: what passes between plugins. */
export interface Trx { readonly isTransaction: true }

/** Types a transaction with the caller's own tables. Only repositories call it. */
export const typed = <Tables>(trx: Trx): Transaction<Tables> => trx as unknown as Transaction<Tables>;
