import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** Who may knock: staff with a token, an enrolled device without one, a machine with an API token, or anybody. */
export type Audience = 'staff' | 'device' | 'machine' | 'public';

export interface Contract<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  /** The slug: also the name of the service file, the portal's hook and the API test. */
  readonly name: string;
  /** Strapi controller action, `order.open`; the capability is `<plugin>.<action>`. */
  readonly action: string;
  readonly method: Method;
  /** Whole path with the plugin's prefix: `/api/pos/orders/:orderId`. */
  readonly path: string;
  readonly audience: Audience;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
}

const nothing = z.object({});
type Nothing = typeof nothing;

interface ContractInit<P, Q, B, R> {
  name: string;
  action: string;
  method: Method;
  path: string;
  audience?: Audience;
  params?: P;
  query?: Q;
  body?: B;
  reply: R;
}

/** Declares one operation. Everything that talks about the operation is derived from this value. */
export function contract<R extends z.ZodType, P extends z.ZodType = Nothing, Q extends z.ZodType = Nothing, B extends z.ZodType = Nothing>(
  init: ContractInit<P, Q, B, R>,
): Contract<P, Q, B, R> {
  return {
    name: init.name,
    action: init.action,
    method: init.method,
    path: init.path,
    audience: init.audience ?? 'staff',
    params: (init.params ?? nothing) as P,
    query: (init.query ?? nothing) as Q,
    body: (init.body ?? nothing) as B,
    reply: init.reply,
  };
}

export type AnyContract = Contract;

/** The capability that a contract's action is, as sessions list it: `pos.order.open`. */
export function capabilityOf({ path, action }: Pick<AnyContract, 'path' | 'action'>): string {
  const [, , plugin = ''] = path.split('/');
  return `${plugin}.${action}`;
}
/** What a service receives: the parsed parts of the request. */
export interface Input<C extends AnyContract> {
  params: z.output<C['params']>;
  query: z.output<C['query']>;
  body: z.output<C['body']>;
}
/** What a client sends. */
export interface Request<C extends AnyContract> {
  params: z.input<C['params']>;
  query: z.input<C['query']>;
  body: z.input<C['body']>;
}
export type Reply<C extends AnyContract> = z.output<C['reply']>;
