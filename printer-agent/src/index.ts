import pino from 'pino';
import { Agent } from './agent';
import { healthApp } from './health/app';
import { readEnv } from './read-env';
import { agentSettings } from './settings';

async function main(): Promise<void> {
  const settings = readEnv(agentSettings, process.env, 'The printer agent');
  const log = pino({ name: 'printer-agent', level: settings.NOVA_LOG_LEVEL });
  const agent = await Agent.start({ serverUrl: settings.NOVA_SERVER_URL, token: settings.NOVA_AGENT_TOKEN, agentId: settings.NOVA_AGENT_ID, stateDir: settings.NOVA_AGENT_STATE_DIR, log });
  const page = healthApp(agent).listen(settings.NOVA_AGENT_PORT, settings.NOVA_AGENT_HOST);
  await new Promise<void>((resolve, reject) => { page.once('listening', resolve).once('error', reject); });
  log.info({ address: page.address(), server: settings.NOVA_SERVER_URL, agentId: settings.NOVA_AGENT_ID }, 'printer agent ready');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    log.info('printer agent stops: no new work, papers under way come out');
    page.close();
    page.closeAllConnections();
    void agent.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
