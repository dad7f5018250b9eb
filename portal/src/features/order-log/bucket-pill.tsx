import type { LoggedOrder, OrderBucket } from '@nova/pos/contracts';
import { CircleCheck, CircleDot, CircleSlash2, CircleX, Flame, Merge, ReceiptText, Undo2, type LucideIcon } from 'lucide-react';
import { useWords } from '../../i18n';
import { Pill, type Tone } from '../../ui';

const looks: Record<OrderBucket | 'merged', { tone: Tone; icon: LucideIcon }> = {
  open: { tone: 'info', icon: CircleDot },
  fired: { tone: 'info', icon: Flame },
  billed: { tone: 'warn', icon: ReceiptText },
  paid: { tone: 'ok', icon: CircleCheck },
  refunded: { tone: 'warn', icon: Undo2 },
  voided: { tone: 'bad', icon: CircleX },
  cancelled: { tone: 'mute', icon: CircleSlash2 },
  merged: { tone: 'mute', icon: Merge },
};

/** Where a check stands; one without a bucket lives on another check. */
export function BucketPill({ bucket }: { bucket: LoggedOrder['bucket'] }) {
  const { t } = useWords();
  const name = bucket ?? 'merged';
  return <Pill tone={looks[name].tone} icon={looks[name].icon}>{t(`log.buckets.${name}`)}</Pill>;
}
