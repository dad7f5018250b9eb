import { listWebhooks } from '@nova/payments/contracts';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { moneyKeys, type WebhookFilter } from '../keys';

/** What a provider told is told on by no event, so it is read again while it is looked at. */
const everyMs = 5_000;

export const webhooksQuery = (locationId: string, filter: WebhookFilter) =>
  infiniteQueryOptions({
    queryKey: moneyKeys.webhooks(locationId, filter),
    queryFn: ({ pageParam, signal }) => call(listWebhooks, { query: { locationId, ...filter, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });

export const useWebhooks = (locationId: string, filter: WebhookFilter) => useInfiniteQuery(webhooksQuery(locationId, filter));
