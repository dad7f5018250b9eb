import type { Logger } from 'pino';
import { openListener, type Listener } from '../database/open-listener';
import { createPool } from '../database/pool';
import type { Metrics } from '../observe/metrics';
import { observeEvents } from '../observe/observe-events';
import type { Platform } from '../platform';
import type { Settings } from '../settings';
import type { Db } from './event-repo';
import { EventStreams } from './event-streams';
import { EventHub } from './hub';
import { Sequencer } from './sequencer';
import { EventTail } from './tail';

/** A lost notification costs at most this. */
const sweepMs = 1000;

interface Parts { settings: Pick<Settings, 'databaseUrl' | 'databaseDirectUrl' | 'runsWorker'>; log: Logger; metrics: Metrics }

export interface EventsRuntime extends Pick<Platform, 'events'> {
  readonly hub: EventHub;
  readonly tail: EventTail;
  readonly streams: EventStreams;
  readonly db: Db;
  /** For the command runner: wakes the sequencer and whoever waits for the topics. Returns at once. */
  committed(events: number, topics?: ReadonlySet<string>): void;
  /** First in a stop: ends the streams, so that the HTTP server can close. */
  closeStreams(): void;
  /** Last but the main pool: sequencer, tail, LISTEN, own connections. */
  close(): Promise<void>;
}

/**
 * Starts what carries events in this process: sequencer, tail, LISTEN and streams. Needs the migrated database.
 * Numbering and reading have two connections of their own, so that a full pool of commands does not hold back the news.
 */
export async function startEvents({ settings, log, metrics }: Parts): Promise<EventsRuntime> {
  const pool = createPool({ connectionString: settings.databaseUrl, max: 2, onIdleError: (error) => log.warn({ reason: error.message }, 'an event connection was lost') });
  const hub = new EventHub(log);
  const sequencer = new Sequencer(pool, log);
  const tail = new EventTail(pool, hub, log);
  await tail.start();
  const listener = await openListener(settings.databaseDirectUrl, log, {
    nova_events: (payload) => tail.hint(Number(payload)),
    nova_poke: (topic) => hub.topics.poke(topic),
  }, () => { tail.hint(); hub.topics.pokeAll(); });
  // Between the tail's start and the listening something may have passed unheard.
  tail.hint();
  const streams = new EventStreams({ db: pool, hub, tail, metrics, log });
  hub.onEvent((batch) => observeEvents(metrics, batch));
  const sweep = setInterval(() => {
    if (settings.runsWorker) sequencer.wake();
    tail.hint();
  }, sweepMs);
  sweep.unref();
  // Whoever pokes has just committed, perhaps events too (content is written in Strapi's transaction, which wakes nobody).
  const poke = (topic: string): void => { hub.topics.poke(topic); sequencer.poke(topic); sequencer.wake(); };
  return {
    hub, tail, streams, db: pool,
    events: { poke, wait: (topic, timeoutMs, signal) => hub.topics.wait(topic, timeoutMs, signal) },
    committed(events, topics) {
      if (events > 0) sequencer.wake();
      for (const topic of topics ?? []) poke(topic);
    },
    closeStreams: () => streams.close(),
    close: () => closeEvents({ sweep, streams, hub, sequencer, tail, listener, end: () => pool.end() }),
  };
}

interface Running { sweep: NodeJS.Timeout; streams: EventStreams; hub: EventHub; sequencer: Sequencer; tail: EventTail; listener: Listener; end(): Promise<void> }

async function closeEvents({ sweep, streams, hub, sequencer, tail, listener, end }: Running): Promise<void> {
  clearInterval(sweep);
  streams.close();
  hub.topics.pokeAll();
  await Promise.all([sequencer.close(), tail.close(), listener.close()]);
  await end();
}
