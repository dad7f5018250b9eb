import type { OrderView, planShares } from '@nova/pos/contracts';
import type { Request } from '@nova/platform/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useWords } from '../../i18n';
import { toast } from '../../ui';
import { rememberOrder } from '../order';
import { usePlanShares } from './api/plan-shares';

type Plan = Request<typeof planShares>['body']['plan'];

/** Divides what is due, and keeps the answer: the parts are the server's. */
export function usePlan(order: OrderView) {
  const { t } = useWords();
  const cache = useQueryClient();
  const command = usePlanShares(order.id);
  const plan = async (wanted: Plan): Promise<void> => {
    const reply = await command.run({ params: { orderId: order.id }, body: { version: order.version, plan: wanted } });
    if (!reply) return void cache.invalidateQueries({ queryKey: ['order', order.id] });
    rememberOrder(cache, reply.order);
    if (wanted.mode !== 'none') toast.ok(t('split.planSaved', { count: reply.order.shares.filter((share) => !share.paid).length }));
  };
  return { command, plan };
}
