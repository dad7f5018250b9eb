import type { Core } from '@strapi/strapi';
import { setPlatform } from './current';
import type { HttpContext } from './http/context';
import { accessLog } from './http/access-log';
import { correlation } from './http/correlation';
import { jsonOnly } from './http/json-only';
import { workerDoors, workersOnly } from './http/worker-doors';
import { setParts } from './instance';
import { createPlatform } from './kernel/create-platform';
import { migrations } from './migrations';
import { startLogger } from './observe/logger';
import { httpMetrics } from './observe/http-metrics';
import { createMetrics } from './observe/metrics';
import { metricsEndpoint } from './observe/metrics-endpoint';
import { observeCommand } from './observe/observe-command';
import { permissions } from './permissions';
import { readSettings } from './settings';
import { codeRefusals, staffJobs } from './staff';

type Middleware = (ctx: HttpContext, next: () => Promise<void>) => Promise<void>;

/** First plugin to register: the kernel exists before any other plugin asks for it. Nothing connects here. */
export default function register({ strapi }: { strapi: Core.Strapi }): void {
  const settings = readSettings(process.env);
  const log = startLogger(settings.logLevel);
  const measured = createMetrics();
  const instance = createPlatform({ settings, log, metrics: measured.registry, observed: (name, outcome, seconds) => observeCommand(measured, name, outcome, seconds) });
  setParts({ ...instance, measured });
  setPlatform(instance.platform);
  instance.platform.migrations('platform', migrations);
  instance.platform.permissions('platform', permissions);
  for (const job of staffJobs) instance.platform.job(job);
  const chain: Middleware[] = [correlation, accessLog, codeRefusals, httpMetrics(measured), metricsEndpoint(measured, settings.metricsToken), workerDoors(settings.runsWorker), jsonOnly];
  if (!settings.runsWeb) chain.push(workersOnly);
  // Strapi types its Koa context more widely than the part we use.
  for (const middleware of chain) strapi.server.use(middleware as unknown as Parameters<typeof strapi.server.use>[0]);
}
