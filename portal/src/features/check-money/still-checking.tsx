import type { OrderView } from '@nova/pos/contracts';
import { Hourglass } from 'lucide-react';
import { useWords } from '../../i18n';
import { Notice } from '../../ui';
import { useMoney } from '../content';
import { attemptsOf, underWayMinor } from './attempt';

/** A part of the check is being asked for; only the rest may be taken meanwhile. */
export function StillChecking({ order }: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const minor = underWayMinor(attemptsOf(order.operations));
  if (minor === 0) return null;
  return <Notice tone="warn" icon={Hourglass} title={`${t('checkMoney.checking')} · ${money(minor)}`}>{t('checkMoney.stillDue')}</Notice>;
}
