import type { OrderView } from '@nova/pos/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty } from '../../ui';
import { useOrder } from '../order';
import { PaidScreen } from './paid-screen';
import { PayDesk } from './pay-desk';

/** From what is due to the change in the guest's hand. What is shown follows the check itself, so a reload or a second tablet shows the same. */
export function PayScreen() {
  const { orderId } = useParams({ from: '/shell/orders/$orderId/pay' });
  const order = useOrder(orderId);
  return <Loaded query={order} rows={4} height={96}>{(found) => <Payable order={found} />}</Loaded>;
}

function Payable({ order }: { order: OrderView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const last = order.payments.at(-1);
  if (order.state === 'closed' && last) return <PaidScreen order={order} payment={last} />;
  if (order.state === 'open' || order.state === 'billed') return <PayDesk key={order.paidMinor} order={order} />;
  return (
    <Empty icon={CircleCheck} title={t('payments.alreadyPaid')} action={<Button look="primary" onPress={() => void navigate({ to: '/' })}>{t('nav.floor')}</Button>}>
      {t(`order.states.${order.state}`)}
    </Empty>
  );
}
