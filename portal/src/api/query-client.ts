import { QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error';

/** Reads are kept fresh by events, so they do not go stale by time; only an unanswered read is tried again. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => isApiError(error) && error.unanswered && count < 2,
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
    },
  });
