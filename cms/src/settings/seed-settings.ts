import path from 'node:path';
import { z } from 'zod';

const printers = z.record(z.string(), z.string().regex(/^\S+:\d{1,5}$/, 'must be host:port'));
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

const schema = z.object({
  NOVA_SEED: z.enum(['demo', 'empty', 'none']).default('none'),
  NOVA_ROLE: z.string().default('all'),
  NOVA_STATE_DIR: z.string().optional(),
  NOVA_PRINTERS: json.pipe(printers).default({}),
  NOVA_AGENT_TOKEN: z.string().min(20).optional(),
  NOVA_AGENT_ID: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/).default('agent-1'),
  NOVA_LOCATION_NAME: z.string().trim().min(1).max(80).default('My restaurant'),
  NOVA_FIRST_MANAGER_NAME: z.string().trim().min(1).max(80).optional(),
  NOVA_FIRST_MANAGER_USERNAME: z.string().trim().min(1).max(100).optional(),
  NOVA_FIRST_MANAGER_PASSWORD: z.string().min(8).max(72).optional(),
  NOVA_FIRST_MANAGER_PIN: z.string().regex(/^\d{4,8}$/, 'must be 4 to 8 digits').optional(),
  NOVA_MENU_CSV: z.string().optional(),
});

export interface FirstManager { readonly name: string; readonly username: string; readonly password: string; readonly pin: string }
export interface SeedSettings {
  readonly seed: 'demo' | 'empty' | 'none';
  readonly runsWeb: boolean;
  readonly stateDir: string;
  readonly printers: Readonly<Record<string, string>>;
  readonly agent: { readonly id: string; readonly token: string } | null;
  readonly locationName: string;
  readonly firstManager: FirstManager | null;
  readonly menuCsv: string | null;
}

/** What to write on a first start. Throws one error that names every wrong variable. */
export function readSeedSettings(env: NodeJS.ProcessEnv, appDir: string): SeedSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new Error(`Nova RMS cannot start, these settings are wrong:\n${parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`);
  }
  const value = parsed.data;
  const { NOVA_FIRST_MANAGER_NAME: name, NOVA_FIRST_MANAGER_USERNAME: username, NOVA_FIRST_MANAGER_PASSWORD: password, NOVA_FIRST_MANAGER_PIN: pin } = value;
  const complete = name !== undefined && username !== undefined && password !== undefined && pin !== undefined;
  return {
    seed: value.NOVA_SEED,
    runsWeb: value.NOVA_ROLE !== 'worker',
    stateDir: value.NOVA_STATE_DIR ?? path.resolve(appDir, '..', '.nova'),
    printers: value.NOVA_PRINTERS,
    agent: value.NOVA_AGENT_TOKEN === undefined ? null : { id: value.NOVA_AGENT_ID, token: value.NOVA_AGENT_TOKEN },
    locationName: value.NOVA_LOCATION_NAME,
    firstManager: complete ? { name, username, password, pin } : null,
    menuCsv: value.NOVA_MENU_CSV ?? null,
  };
}
