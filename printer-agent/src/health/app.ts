import Koa from 'koa';
import type { Agent } from '../agent';
import { kdsPages } from '../kds/pages';
import { version } from '../version';
import { statusHtml } from './status-html';

export interface AgentHealth {
  status: 'ok' | 'degraded';
  version: string;
  server: { answeredAt: string | null; trouble: string | null };
  printers: { id: string; name: string; address: string; status: string; detail: string }[];
  /** Outcomes that the server has not been told, and papers of which nobody knows the end yet. */
  journal: { unreported: number; unresolved: number };
}

/** How the agent is. `degraded` is no reason to restart it: it works on alone and tells the server later, so the answer is 200 either way. */
export function healthOf(agent: Agent): AgentHealth {
  const { heartbeat, printers, journal } = agent;
  return {
    status: heartbeat.trouble === null && printers.unable().length === 0 ? 'ok' : 'degraded',
    version,
    server: { answeredAt: heartbeat.answeredAt?.toISOString() ?? null, trouble: heartbeat.trouble },
    printers: printers.all.map(({ id, name, address }) => ({ id, name, address, ...printers.stateOf(id) })),
    journal: { unreported: journal.unreported().length, unresolved: journal.unresolved().length },
  };
}

/** `/health` for machines, `/` for people, `/kds` for kitchen displays. */
export function healthApp(agent: Agent): Koa {
  const app = new Koa();
  app.use(kdsPages(agent.board));
  app.use((ctx) => {
    if (ctx.method !== 'GET') return;
    if (ctx.path === '/health') ctx.body = healthOf(agent);
    if (ctx.path === '/') {
      ctx.type = 'html';
      ctx.body = statusHtml(healthOf(agent));
    }
  });
  return app;
}
