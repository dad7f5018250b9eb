import type { OrderView } from '@nova/pos/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty } from '../../ui';
import { useMoneyUnderWay } from '../check-money';
import { useOrder } from '../order';
import { PaidScreen } from './paid-screen';
import { PartPaid } from './part-paid';
import { PayDesk } from './pay-desk';
import { UnderWay } from './under-way';

/** What the address of the desk may say: the share to begin with. */
export function readPaySearch(search: Record<string, unknown>): { share?: number } {
  const share = Number(search['share']);
  return Number.isInteger(share) && share > 0 ? { share } : {};
}

/** From what is due to the change in the guest's hand. What is shown follows the check itself, so a reload or a second tablet shows the same. */
export function PayScreen() {
  const { orderId } = useParams({ from: '/shell/orders/$orderId/pay' });
  const order = useOrder(orderId);
  return <Loaded query={order} rows={4} height={96}>{(found) => <Payable order={found} />}</Loaded>;
}

function Payable({ order }: { order: OrderView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { share } = useSearch({ from: '/shell/orders/$orderId/pay' });
  const underWay = useMoneyUnderWay(order);
  // A share that was paid with more cash than it comes to: the change is given before the next purse.
  const [handed, setHanded] = useState<{ share: number; changeMinor: number } | null>(null);
  const last = order.payments.at(-1);
  if (order.state === 'closed' && last) return <PaidScreen order={order} payment={last} />;
  if (order.state === 'open' || order.state === 'billed') {
    if (underWay) return <UnderWay order={order} />;
    if (handed) return <PartPaid order={order} {...handed} onNext={() => setHanded(null)} />;
    return <PayDesk key={order.paidMinor} order={order} firstShare={share} onPaid={(payment, paid) => paid !== undefined && payment.changeMinor > 0 && setHanded({ share: paid, changeMinor: payment.changeMinor })} />;
  }
  return (
    <Empty icon={CircleCheck} title={t('payments.alreadyPaid')} action={<Button look="primary" onPress={() => void navigate({ to: '/' })}>{t('nav.floor')}</Button>}>
      {t(`order.states.${order.state}`)}
    </Empty>
  );
}
