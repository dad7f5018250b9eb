import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

/** A thing that happened: from the event stream, or known at once because our own command was answered. */
export interface Fact {
  type: FactType;
  aggregateId?: string;
  aggregateVersion?: number;
  payload?: Record<string, unknown>;
}

/** The server's events, and what only our own commands tell here: papers queued; a tablet, a person, a webhook or a difference changed. */
export const factTypes = [
  'shift.opened.v1', 'shift.closed.v1', 'shift.changed.v1', 'day.closed.v1', 'cash-movement.recorded.v1', 'order.opened.v1', 'order.changed.v1', 'order.fired.v1', 'order.billed.v1', 'order.moved.v1', 'order.merged.v1', 'order.closed.v1', 'order.cancelled.v1', 'availability.changed.v1', 'order.voided.v1', 'order.reopened.v1', 'order.refunded.v1',
  'table.changed.v1', 'ticket.fired.v1', 'ticket.bumped.v1', 'ticket.recalled.v1', 'ticket.changed.v1', 'course.changed.v1', 'print-job.handed-over.v1', 'print-channel.changed.v1', 'qz-device.changed.v1', 'print-job.diverted.v1', 'print-job.acknowledged.v1', 'print-job.cancelled.v1', 'payment.captured.v1', 'payment.changed.v1', 'payment.refunded.v1', 'webhook.changed.v1', 'difference.changed.v1', 'print-job.queued.v1', 'print-job.printed.v1', 'print-job.failed.v1', 'print-job.doubted.v1', 'print-job.requeued.v1', 'printer.status-changed.v1',
  'menu.published.v1', 'content.changed.v1', 'device.changed.v1', 'staff.changed.v1',
] as const;
export type FactType = (typeof factTypes)[number];

/** Which of its queries a feature must read again after a fact. Declared once, used for the stream and for own commands. */
export type Freshness = Partial<Record<FactType, (fact: Fact, cache: QueryClient) => QueryKey[]>>;

/** Marks stale what the facts touched. */
export function applyFacts(cache: QueryClient, freshness: readonly Freshness[], facts: readonly Fact[]): void {
  const keys = new Map<string, QueryKey>();
  for (const fact of facts) for (const feature of freshness) for (const key of feature[fact.type]?.(fact, cache) ?? []) keys.set(JSON.stringify(key), key);
  for (const queryKey of keys.values()) void cache.invalidateQueries({ queryKey });
}

export const FreshnessContext = createContext<readonly Freshness[]>([]);
export const useFreshness = (): readonly Freshness[] => useContext(FreshnessContext);
