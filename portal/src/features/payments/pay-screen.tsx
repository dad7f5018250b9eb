import type { Reply } from '@nova/platform/contracts';
import type { OrderView, takePayment } from '@nova/pos/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty } from '../../ui';
import { useOrder } from '../order';
import { PaidScreen } from './paid-screen';
import { PayDesk } from './pay-desk';

type Taken = Reply<typeof takePayment>;

/** From what is due to the change in the guest's hand. */
export function PayScreen() {
  const { orderId } = useParams({ from: '/shell/orders/$orderId/pay' });
  const order = useOrder(orderId);
  const [taken, setTaken] = useState<Taken | null>(null);
  if (taken?.order.state === 'closed') return <PaidScreen taken={taken} />;
  return <Loaded query={order} rows={4} height={96}>{(found) => <Payable order={found} lastChangeMinor={taken?.payment.changeMinor ?? 0} onTaken={setTaken} />}</Loaded>;
}

function Payable({ order, lastChangeMinor, onTaken }: { order: OrderView; lastChangeMinor: number; onTaken: (taken: Taken) => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  if (order.state !== 'closed' && order.state !== 'cancelled') return <PayDesk key={order.paidMinor} order={order} lastChangeMinor={lastChangeMinor} onTaken={onTaken} />;
  return (
    <Empty icon={CircleCheck} title={t('payments.alreadyPaid')} action={<Button look="primary" onPress={() => void navigate({ to: '/' })}>{t('nav.floor')}</Button>}>
      {order.receiptNumber ? t('order.receiptNumber', { number: order.receiptNumber }) : t(`order.states.${order.state}`)}
    </Empty>
  );
}
