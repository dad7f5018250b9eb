import { replyError, type HttpContext, type WorkerDoor } from '@nova/platform/access';
import { takeWebhook } from '../services/take-webhook';
import { providerOf } from '../providers/registry';
import { webhookMetrics, type RefusalReason } from '../observe/webhook-metrics';
import { readRawBody } from './read-raw-body';

/** Far above what a provider sends. */
const maxBytes = 1_048_576;
/** A sender that takes longer for it is no provider. */
const maxMs = 10_000;

/**
 * `POST /api/payments/webhooks/:provider`: where a provider tells us by itself (P5). It stands before every parser: nothing reads the bytes before their signature was verified.
 * Genuine is 2xx once it is written down, before any work; whatever else it is gets 400, is counted and leaves nothing behind.
 */
export const webhookDoor: WorkerDoor = {
  path: '/api/payments/webhooks/:provider',
  async open(ctx, { provider: name = '' }) {
    const provider = providerOf(name);
    if (provider === null) return replyError(ctx, 'not_found', 'No payment provider of this name is set up here.');
    const fault = await oddity(ctx);
    if (!Buffer.isBuffer(fault)) return refuse(ctx, name, fault);
    const taken = await takeWebhook(provider, { rawBody: fault, headers: ctx.req.headers, correlationId: ctx.state.correlationId ?? '' });
    if (!taken.ok) return refuse(ctx, name, taken.reason);
    webhookMetrics().taken.inc({ provider: name, outcome: taken.repeated ? 'repeated' : 'new' });
    ctx.status = 200;
    ctx.body = { received: true };
  },
};

/** The bytes, or what is wrong with the request before anybody looks at them. */
async function oddity({ req }: HttpContext): Promise<Buffer | RefusalReason> {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const encoding = req.headers['content-encoding'] ?? 'identity';
  if (type !== 'application/json' || encoding !== 'identity') return 'content_type';
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) return 'too_large';
  return readRawBody(req, { bytes: maxBytes, ms: maxMs });
}

function refuse(ctx: HttpContext, provider: string, reason: RefusalReason): void {
  webhookMetrics().refused.inc({ provider, reason });
  // Which of the checks failed is nobody's business but ours: the metric has it.
  replyError(ctx, 'invalid_input', 'This is not a webhook that we can take.');
}
