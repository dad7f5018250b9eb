import { openOrder } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { newId, useCommand } from '../../../api';
import { rememberOrder } from '../../order';

interface Opening {
  locationId: string;
  tableId: string | null;
  orderType: 'dine-in' | 'takeaway' | 'delivery';
  name: string;
  covers: number;
  alongside: boolean;
}

/** Opens a check, at a table or for a dialog of its own; its first picture is in the cache before the order screen asks for it. */
export function useOpenOrder(scope: string) {
  const cache = useQueryClient();
  const command = useCommand(openOrder, { scope, facts: (reply) => [{ type: 'order.opened.v1', aggregateId: reply.order.id }] });
  const open = async (opening: Opening): Promise<string | null> => {
    const reply = await command.run({ body: { orderId: newId(), ...opening } });
    if (reply) rememberOrder(cache, reply.order);
    return reply?.order.id ?? null;
  };
  return { ...command, open };
}
