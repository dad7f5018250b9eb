import { z } from 'zod';

/** What the sandbox and its adapter say to each other: JSON over HTTP, an operation at `PUT /operations/<id>`. */
export const sandboxRequest = z.object({
  kind: z.enum(['authorize', 'capture', 'void', 'refund']), amountMinor: z.int().min(1), currency: z.string().regex(/^[A-Z]{3}$/),
  paymentMethod: z.string().nullable(),
  /** The authorisation of a capture or void, the capture of a refund. */
  parent: z.string().nullable(),
  correlationId: z.string(),
});
export type SandboxRequest = z.infer<typeof sandboxRequest>;

export const sandboxRecord = z.object({
  operationId: z.string(), reference: z.string(), kind: sandboxRequest.shape.kind, state: z.enum(['succeeded', 'accepted', 'declined', 'failed']), reasonCode: z.string().nullable(),
  amountMinor: z.int(), currency: z.string(), capturableMinor: z.int(), captureBefore: z.iso.datetime().nullable(),
});
export type SandboxRecord = z.infer<typeof sandboxRecord>;

export const sandboxRefusal = z.object({ reasonCode: z.string(), message: z.string() });

export const sandboxPage = z.object({
  entries: z.array(z.object({
    kind: z.enum(['capture', 'refund', 'refund-failure']), reference: z.string(), operationId: z.string(), currency: z.string(), amountMinor: z.int(), feeMinor: z.int(), at: z.iso.datetime(),
  })),
  next: z.string().nullable(),
});
export type SandboxPage = z.infer<typeof sandboxPage>;

export const sandboxEvent = z.object({ eventId: z.string(), object: z.object({ kind: z.enum(['payment', 'refund']), reference: z.string(), operationId: z.string() }) });
export type SandboxEvent = z.infer<typeof sandboxEvent>;
export const sandboxSignature = 'nova-signature';
