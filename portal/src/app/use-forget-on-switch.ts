import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionStore } from '../features/session';

/** What one person has read is not shown to the next, who may not be allowed to see it. */
export function useForgetOnSwitch(queries: QueryClient): void {
  useEffect(() => {
    let last: string | null = null;
    return sessionStore.subscribe(() => {
      const state = sessionStore.read();
      if (state.status !== 'signed-in') return;
      if (last !== null && last !== state.session.staff.id) queries.clear();
      last = state.session.staff.id;
    });
  }, [queries]);
}
