import { errorReply, type AnyContract, type Reply, type Request } from '@nova/platform/contracts';

/** The server heard and said no; `code` is of the error table. */
export class ServerRefused extends Error {
  constructor(readonly code: string, readonly status: number, message: string) {
    super(message);
  }
}

/** Nobody knows whether the server heard: no connection, no answer in time, or an answer that makes no sense. */
export class ServerAway extends Error {}

interface Call { correlationId?: string; signal?: AbortSignal; timeoutMs: number }

/** Speaks the agent protocol: contracts over HTTP with the API token. */
export class ServerClient {
  constructor(private readonly baseUrl: string, private readonly token: string) {}

  /** Throws ServerRefused or ServerAway, nothing else. */
  async call<C extends AnyContract>(contract: C, request: Partial<Request<C>>, { correlationId, signal, timeoutMs }: Call): Promise<Reply<C>> {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(this.baseUrl + pathOf(contract.path, (request.params ?? {}) as Record<string, string>), {
        method: contract.method,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, ...(correlationId === undefined ? {} : { 'x-correlation-id': correlationId }) },
        body: JSON.stringify(request.body ?? {}),
        signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      });
      const body: unknown = await response.json();
      if (response.ok) return contract.reply.parse(body) as Reply<C>;
      const refusal = errorReply.safeParse(body);
      if (response.status < 500 && refusal.success) throw new ServerRefused(refusal.data.error.details.code, response.status, refusal.data.error.message);
      throw new ServerAway(`the server answered ${response.status}`);
    } catch (error) {
      if (error instanceof ServerRefused || error instanceof ServerAway) throw error;
      throw new ServerAway(reason(error));
    }
  }
}

const pathOf = (path: string, params: Record<string, string>): string => path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** fetch hides the reason in `cause`. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message || ('code' in error.cause ? String(error.cause.code) : '')}` : error.message;
}
