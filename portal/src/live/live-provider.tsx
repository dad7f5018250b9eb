import type { EventEnvelope } from '@nova/platform/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { applyFacts, factTypes, useFreshness, type Fact, type FactType } from '../api';
import { EventReader } from './event-reader';

const known = new Set<string>(factTypes);
const factOf = (event: EventEnvelope): Fact => ({ type: event.type as FactType, aggregateId: event.aggregateId, aggregateVersion: event.aggregateVersion, payload: event.payload });

/** Keeps every open query true while someone is signed in. Draws nothing. */
export function LiveEvents(): null {
  const cache = useQueryClient();
  const freshness = useFreshness();
  useEffect(() => {
    const reader = new EventReader({
      onEvents: (events) => applyFacts(cache, freshness, events.filter((event) => known.has(event.type)).map(factOf)),
      onReset: () => void cache.invalidateQueries(),
    });
    void reader.run();
    return () => reader.stop();
  }, [cache, freshness]);
  return null;
}
