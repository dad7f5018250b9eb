import type { Core } from '@strapi/strapi';
import { migrateAll } from './database/migrate';
import { startEvents } from './events/start-events';
import { ownParts, setEvents } from './instance';
import { registerConsumers } from './jobs/delivery-repo';
import { startJobs } from './jobs/start-jobs';
import { watchOutbox } from './observe/watch-outbox';
import { watchPools } from './observe/watch-pool';
import { spendApproval, directory, startStaff } from './staff';

/**
 * Migrates every plugin's schema, then starts what runs: staff caches and events. Other plugins' bootstrap comes after, the
 * application's last; that one calls `startWork`, so that no job meets a plugin that has not started.
 */
export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { platform, registrations, pool, db, measured, run } = ownParts();
  const { settings, log } = platform;
  await migrateAll(settings.databaseDirectUrl, registrations.migrations, log);
  const events = await startEvents({ settings, log, metrics: measured });
  setEvents(events);
  const { consumers, jobs } = registrations;
  await registerConsumers(pool, consumers);
  run({
    committed: events.committed, events: events.events, staff: directory, spendApproval,
    async startWork() {
      const later = await startJobs({ settings, pool, db, hub: events.hub, metrics: measured, log, transact: platform.transact, consumers, jobs });
      platform.onClose('jobs', () => later.close());
    },
  });
  await startStaff(strapi);
  watchOutbox(measured, pool, log);
  watchPools(measured, { commands: pool });
}
