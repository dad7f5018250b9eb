import type { OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { orderKeys } from './keys';
import { rememberOrder } from './remember-order';

/** After an act on a check: what was answered is shown and the dialog goes; what was refused has the check read again, so that the next try is on what it is now. */
export function useSettle(orderId: string, onDone: () => void) {
  const cache = useQueryClient();
  return useCallback(
    (reply: { order: OrderView } | null): void => {
      if (!reply) return void cache.invalidateQueries({ queryKey: orderKeys.one(orderId) });
      rememberOrder(cache, reply.order);
      onDone();
    },
    [cache, onDone, orderId],
  );
}
