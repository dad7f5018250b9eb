import { readEnvironment } from '@nova/platform/access';
import { printChannel, type PrintChannel, type Printer } from '@nova/platform/contracts';
import { z } from 'zod';

const channelList = z.string().transform((text) => text.split(',').map((part) => part.trim())).pipe(z.array(printChannel).min(1, 'names no channel'));
const ports = z.string().transform((text) => text.split(',').filter(Boolean).map(Number)).pipe(z.array(z.int().min(1).max(65_535)));
/** A PEM in one line, with `\\n` for its line ends, as env files hold it. */
const pem = z.string().includes('-----BEGIN').transform((text) => text.replaceAll('\\n', '\n'));
const headers = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
}).pipe(z.record(z.string(), z.string().min(1).max(2000)));

const schema = z.object({
  /** Channels of printers that name none, in order. */
  NOVA_PRINT_CHANNELS: channelList.default(['agent']),
  /** Less than a lease, so that an answer still finds it. */
  NOVA_PRINT_HTTP_TIMEOUT_MS: z.coerce.number().int().min(500).max(12_000).default(8000),
  /** `{"192.168.1.60":"Basic …"}`: what goes into the Authorization header for a printer's host. */
  NOVA_PRINT_HTTP_AUTHORIZATION: headers.default({}),
  NOVA_QZ_HOST: z.string().min(1).default('localhost'),
  NOVA_QZ_PORTS: ports.default([8181, 8282, 8383, 8484]),
  NOVA_QZ_INSECURE_PORTS: ports.default([8182, 8283, 8384, 8485]),
  /** 0: without TLS, where the page itself has none. */
  NOVA_QZ_SECURE: z.enum(['0', '1']).default('1'),
  /** Both or neither; without them a pair is made on the first start. */
  NOVA_QZ_PRIVATE_KEY: pem.optional(),
  NOVA_QZ_CERTIFICATE: pem.optional(),
  NOVA_STATE_DIR: z.string().min(1).default('.nova'),
}).refine((env) => (env.NOVA_QZ_PRIVATE_KEY === undefined) === (env.NOVA_QZ_CERTIFICATE === undefined), { path: ['NOVA_QZ_CERTIFICATE'], message: 'goes together with NOVA_QZ_PRIVATE_KEY' });

export interface PrintingSettings {
  readonly channels: readonly PrintChannel[];
  readonly http: { readonly timeoutMs: number; readonly authorization: Readonly<Record<string, string>> };
  readonly qz: { readonly host: string; readonly securePorts: readonly number[]; readonly insecurePorts: readonly number[]; readonly secure: boolean; readonly pair: { readonly privateKey: string; readonly certificate: string } | null };
  readonly stateDir: string;
}

export function readPrintingSettings(env: NodeJS.ProcessEnv): PrintingSettings {
  const value = readEnvironment(schema, env, 'printing');
  const { NOVA_QZ_PRIVATE_KEY: privateKey, NOVA_QZ_CERTIFICATE: certificate } = value;
  return {
    channels: value.NOVA_PRINT_CHANNELS,
    http: { timeoutMs: value.NOVA_PRINT_HTTP_TIMEOUT_MS, authorization: value.NOVA_PRINT_HTTP_AUTHORIZATION },
    qz: { host: value.NOVA_QZ_HOST, securePorts: value.NOVA_QZ_PORTS, insecurePorts: value.NOVA_QZ_INSECURE_PORTS, secure: value.NOVA_QZ_SECURE === '1', pair: privateKey !== undefined && certificate !== undefined ? { privateKey, certificate } : null },
    stateDir: value.NOVA_STATE_DIR,
  };
}

let settings: PrintingSettings | null = null;

/** Read once, by register(). */
export const printingSettings = (): PrintingSettings => (settings ??= readPrintingSettings(process.env));

/** The channels of a printer in the order of trying: what its editor chose, as far as it can be reached that way. At least one. */
export function channelsOf(printer: Pick<Printer, 'channels' | 'qzName' | 'httpUrl'>): readonly PrintChannel[] {
  const wanted = printer.channels.length > 0 ? printer.channels : printingSettings().channels;
  const usable = wanted.filter((channel) => (channel === 'qz' ? printer.qzName !== null : channel === 'http' ? printer.httpUrl !== null : true));
  return usable.length > 0 ? usable : ['agent'];
}
