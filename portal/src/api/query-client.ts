import { QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error';

/**
 * Reads are kept fresh by events, so they do not go stale by time; only an unanswered read is tried again.
 * What is asked without a network fails at once, in words: it does not wait for one unseen, least of all a PIN whose owner has left.
 */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => isApiError(error) && error.unanswered && count < 2,
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
    },
  });
