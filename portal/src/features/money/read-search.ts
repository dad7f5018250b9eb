export const parts = ['operations', 'inbox', 'differences'] as const;
export type MoneyPart = (typeof parts)[number];
export interface MoneySearch { part?: MoneyPart; reference?: string; operation?: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idIn = (value: unknown): string | undefined => (typeof value === 'string' && uuid.test(value) ? value : undefined);

/** What the address of the page may say: its part, the check whose money it is about, the operation that is open. */
export function readMoneySearch(search: Record<string, unknown>): MoneySearch {
  const part = parts.find((name) => name === search['part']);
  const reference = idIn(search['reference']), operation = idIn(search['operation']);
  return { ...(part ? { part } : {}), ...(reference ? { reference } : {}), ...(operation ? { operation } : {}) };
}
