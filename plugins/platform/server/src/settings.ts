import { z } from 'zod';
import { readEnvironment } from './read-environment';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** For LISTEN and session locks where DATABASE_URL goes through a transaction pooler. */
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  NOVA_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  NOVA_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(20),
  NOVA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  NOVA_ACCESS_TOKEN_SECONDS: z.coerce.number().int().min(30).max(3600).default(600),
  NOVA_SWEEP_MS: z.coerce.number().int().min(50).max(600_000).default(5000),
  /** Bearer token of /metrics; without it only this machine may read them. */
  NOVA_METRICS_TOKEN: z.string().min(16).optional(),
  NODE_ENV: z.string().default('development'),
});

export interface Settings {
  readonly databaseUrl: string;
  readonly databaseDirectUrl: string;
  readonly runsWeb: boolean;
  readonly runsWorker: boolean;
  readonly redisUrl: string | null;
  readonly poolSize: number;
  readonly logLevel: string;
  readonly accessTokenSeconds: number;
  readonly sweepMs: number;
  readonly metricsToken: string | null;
  readonly production: boolean;
}

/** Reads the environment, once, by register(). */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const value = readEnvironment(schema, env, 'the platform');
  return {
    databaseUrl: value.DATABASE_URL,
    databaseDirectUrl: value.DATABASE_DIRECT_URL ?? value.DATABASE_URL,
    runsWeb: value.NOVA_ROLE !== 'worker',
    runsWorker: value.NOVA_ROLE !== 'web',
    redisUrl: value.REDIS_URL ?? null,
    poolSize: value.NOVA_POOL_SIZE,
    logLevel: value.NOVA_LOG_LEVEL,
    accessTokenSeconds: value.NOVA_ACCESS_TOKEN_SECONDS,
    sweepMs: value.NOVA_SWEEP_MS,
    metricsToken: value.NOVA_METRICS_TOKEN ?? null,
    production: value.NODE_ENV === 'production',
  };
}
