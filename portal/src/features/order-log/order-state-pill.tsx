import type { OrderSummary } from '@nova/pos/contracts';
import { CircleCheck, CircleDot, CircleSlash2, CircleX, Merge, ReceiptText, type LucideIcon } from 'lucide-react';
import { useWords } from '../../i18n';
import { Pill, type Tone } from '../../ui';

const looks: Record<OrderSummary['state'], { tone: Tone; icon: LucideIcon }> = {
  open: { tone: 'info', icon: CircleDot },
  billed: { tone: 'warn', icon: ReceiptText },
  closed: { tone: 'ok', icon: CircleCheck },
  cancelled: { tone: 'mute', icon: CircleSlash2 },
  voided: { tone: 'bad', icon: CircleX },
  merged: { tone: 'mute', icon: Merge },
};

export function OrderStatePill({ state }: { state: OrderSummary['state'] }) {
  const { t } = useWords();
  return <Pill tone={looks[state].tone} icon={looks[state].icon}>{t(`order.states.${state}`)}</Pill>;
}
