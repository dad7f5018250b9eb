import type { AnyContract, Reply, Request } from '@nova/platform/contracts';
import type { DemoLogin } from './boot-nova';

/** One HTTP answer. `ok()` hands out the body of a success and otherwise fails with what the server said. */
export class Answer {
  constructor(readonly status: number, readonly body: unknown, readonly headers: Headers, private readonly asked: string) {}

  ok<T>(): T {
    if (this.status >= 300) throw new Error(`${this.asked} answered ${this.status}: ${JSON.stringify(this.body)}`);
    return this.body as T;
  }

  /** `details.code` of a refusal, '' for a success. */
  get code(): string {
    const error = (this.body as { error?: { details?: { code?: string } } } | null)?.error;
    return error?.details?.code ?? '';
  }

  get details(): Record<string, unknown> {
    return (this.body as { error?: { details?: Record<string, unknown> } } | null)?.error?.details ?? {};
  }
}

/** Somebody who talks to the server over HTTP. It never retries. */
export class Client {
  constructor(readonly url: string, readonly token?: string, readonly device?: string, readonly login?: DemoLogin) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  /** Calls one contract; the reply is parsed with its schema, so that a wrong reply fails the test. */
  async call<C extends AnyContract>(contract: C, request: Partial<Request<C>>): Promise<Answer & { reply(): Reply<C> }> {
    const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((request.params as Record<string, unknown>)[name])));
    const query = new URLSearchParams(Object.entries((request.query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)])).toString();
    const answer = await this.send(contract.method, query === '' ? path : `${path}?${query}`, contract.method === 'GET' ? undefined : (request.body ?? {}));
    return Object.assign(answer, { reply: () => contract.reply.parse(answer.ok()) as Reply<C> });
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(this.device === undefined ? {} : { 'x-nova-device': this.device }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    let parsed: unknown = text;
    try { parsed = text === '' ? null : JSON.parse(text); } catch { /* not JSON: the text itself */ }
    return new Answer(response.status, parsed, response.headers, `${method} ${path}`);
  }
}
