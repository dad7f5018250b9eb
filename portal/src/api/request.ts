import type { AnyContract, Request } from '@nova/platform/contracts';

type Part<Name extends string, Value> = Record<string, never> extends Value ? { [K in Name]?: Value } : { [K in Name]: Value };
/** What a caller must say of a contract; empty parts may be left out. */
export type CallRequest<C extends AnyContract> = Part<'params', Request<C>['params']> & Part<'query', Request<C>['query']> & Part<'body', Request<C>['body']>;

export interface LooseRequest {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

const entriesOf = (value: unknown): [string, unknown][] => (typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** The address of a call: path parameters filled in, query appended, absent values left out. */
export function urlOf(contract: AnyContract, request: LooseRequest): string {
  const params = new Map(entriesOf(request.params));
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params.get(name))));
  const query = new URLSearchParams();
  for (const [name, value] of entriesOf(request.query)) if (value !== undefined && value !== null) query.set(name, String(value));
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}
