import type { OrderView } from '@nova/pos/contracts';
import { CircleCheck, CircleDashed, CreditCard, Hourglass, PieChart, Undo2, type LucideIcon } from 'lucide-react';
import { useWords } from '../../i18n';
import { Pill, type Tone } from '../../ui';

const looks: Record<OrderView['paymentStatus'], { tone: Tone; icon: LucideIcon }> = {
  unpaid: { tone: 'mute', icon: CircleDashed },
  pending: { tone: 'warn', icon: Hourglass },
  authorised: { tone: 'info', icon: CreditCard },
  'part-paid': { tone: 'info', icon: PieChart },
  paid: { tone: 'ok', icon: CircleCheck },
  'part-refunded': { tone: 'warn', icon: Undo2 },
  refunded: { tone: 'warn', icon: Undo2 },
};

/** How a check stands with its money. */
export function PaymentStatusPill({ status }: { status: OrderView['paymentStatus'] }) {
  const { t } = useWords();
  return <Pill tone={looks[status].tone} icon={looks[status].icon}>{t(`checkMoney.status.${status}`)}</Pill>;
}
