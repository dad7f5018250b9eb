import { z } from 'zod';

export const agentSettings = z.object({
  NOVA_SERVER_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** A Strapi API token with the agent’s four actions. */
  NOVA_AGENT_TOKEN: z.string().min(16, 'is too short to be a token'),
  NOVA_AGENT_ID: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'may hold letters, digits, - and _ only').default('agent-1'),
  /** A folder of its own, on a disk that outlives the process. */
  NOVA_AGENT_STATE_DIR: z.string().min(1),
  NOVA_AGENT_PORT: z.coerce.number().int().min(0).max(65_535).default(9181),
  /** The status page names printers and addresses: this machine only, unless said otherwise. */
  NOVA_AGENT_HOST: z.string().min(1).default('127.0.0.1'),
  NOVA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});
export type AgentSettings = z.output<typeof agentSettings>;
