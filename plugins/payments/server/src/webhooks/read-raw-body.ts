import type { IncomingMessage } from 'node:http';

export type BodyFault = 'too_large' | 'cut' | 'too_slow';

/** The bytes of a request exactly as they came, or why there are none. What is too large is read on without being kept, so that the sender hears the answer. */
export function readRawBody(request: IncomingMessage, limits: { readonly bytes: number; readonly ms: number }): Promise<Buffer | BodyFault> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (result: Buffer | BodyFault): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', whole).off('close', cut).off('error', cut);
      if (!Buffer.isBuffer(result)) request.on('error', () => undefined).resume();
      resolve(result);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limits.bytes) finish('too_large');
    };
    const whole = (): void => { finish(Buffer.concat(chunks)); };
    const cut = (): void => { finish('cut'); };
    const timer = setTimeout(() => { finish('too_slow'); }, limits.ms);
    request.on('data', take).once('end', whole).once('close', cut).once('error', cut);
  });
}
