import { connect } from 'node:net';

/** What became of a paper that was posted. `failed`: nothing came out. `uncertain`: nobody knows. */
export interface Posted { readonly state: 'done' | 'failed' | 'uncertain'; readonly error: string | null }

/** Errors after which no byte of the paper can have arrived. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'ERR_INVALID_URL']);

const ascii = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 300);

/** Whether somebody listens there. Costs the printer nothing, and is asked before the first byte, when a failure is still only a failure. Null: yes. */
export function whyAway(url: string, timeoutMs: number): Promise<string | null> {
  const { hostname, port, protocol } = new URL(url);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) });
  return new Promise((resolve) => {
    const end = (answer: string | null): void => { clearTimeout(timer); socket.destroy(); resolve(answer); };
    const timer = setTimeout(() => end(`no connection in ${timeoutMs} ms`), timeoutMs);
    socket.once('connect', () => end(null)).once('error', (error) => end(ascii(error.message || 'no connection')));
  });
}

/**
 * Posts ESC/POS bytes. 2xx: the printer has them. Any other status: it took none. No answer in time, or a connection that broke after the
 * request had left: uncertain. `x-nova-job` is the job's id, so that a printer with a memory can tell a second one.
 */
export async function postPaper(url: string, bytes: Buffer, { jobId, timeoutMs, authorization }: { jobId: string; timeoutMs: number; authorization: string | undefined }): Promise<Posted> {
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST', body: new Uint8Array(bytes), redirect: 'manual', signal: late,
      headers: { 'content-type': 'application/octet-stream', 'x-nova-job': jobId, ...(authorization === undefined ? {} : { authorization }) },
    });
    await response.body?.cancel();
    return response.ok ? { state: 'done', error: null } : { state: 'failed', error: `the printer answered ${response.status}` };
  } catch (error) {
    if (late.aborted) return { state: 'uncertain', error: `no answer in ${timeoutMs} ms` };
    // fetch hides the reason in `cause`.
    const { code = '', message = '' } = ((error as { cause?: unknown }).cause ?? error) as { code?: string; message?: string };
    return { state: neverLeft.has(code) ? 'failed' : 'uncertain', error: ascii(message || code || 'the request broke off') };
  }
}
