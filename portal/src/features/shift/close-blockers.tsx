import { getOperation } from '@nova/payments/contracts';
import type { CloseBlocker, ShiftView } from '@nova/pos/contracts';
import { carryOver, namedChecksMost } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, CreditCard, HandCoins, ReceiptText, RefreshCw, Vault, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { Button, Card, clockText, elapsedMinutes } from '../../ui';
import { useMay } from '../session';
import { useBlockerName } from './blocker-name';
import { CarryOverDialog } from './carry-over-dialog';
import css from './shift.module.css';

type Kind = Exclude<CloseBlocker['kind'], 'uncounted-drawer'>;
const icons: Record<Kind, LucideIcon> = { 'open-check': ReceiptText, 'open-payment': CreditCard, 'waiting-drop': Vault, 'waiting-hand-over': HandCoins };

interface CloseBlockersProps {
  shift: ShiftView;
  others: readonly ShiftView[];
  blockers: readonly CloseBlocker[];
  onLookAgain: () => void;
}

/** What stands in the way of closing, each with the way to it; what can wait may be carried over (S6). */
export function CloseBlockers({ shift, others, blockers, onLookAgain }: CloseBlockersProps) {
  const { t } = useWords();
  const may = useMay();
  const [carrying, setCarrying] = useState(false);
  const movable = blockers.filter((blocker) => blocker.kind === 'open-check' || blocker.kind === 'open-payment');
  return (
    <Card title={t('shift.blockersTitle')}>
      <p className={css['lead']}>{t('shift.blockersLead')}</p>
      <ul className={css['blockerList']}>{blockers.map((blocker) => <BlockerRow key={blocker.id} blocker={blocker} />)}</ul>
      {blockers.filter(({ kind }) => kind === 'open-check').length >= namedChecksMost && <p className={css['lead']}>{t('shift.blockersMore', { number: namedChecksMost })}</p>}
      <div className={css['acts']}>
        {movable.length > 0 && may(carryOver) && <Button size="xl" icon={ArrowRightLeft} onPress={() => setCarrying(true)}>{t('shift.carryOver')}</Button>}
        <Button size="xl" icon={RefreshCw} onPress={onLookAgain}>{t('shift.checkAgain')}</Button>
      </div>
      {carrying && <CarryOverDialog shift={shift} others={others} blockers={movable} onClose={() => setCarrying(false)} />}
    </Card>
  );
}

function BlockerRow({ blocker }: { blocker: CloseBlocker }) {
  const { t } = useWords();
  const nameOf = useBlockerName();
  const now = useNow();
  if (blocker.kind === 'uncounted-drawer') return null;
  const Icon = icons[blocker.kind];
  return (
    <li className={css['blocker']}>
      <Icon size={24} aria-hidden />
      <span className={css['blockerWords']}>
        <strong>{t(`shift.blockers.${blocker.kind}`)}</strong>
        <span>{nameOf(blocker)}</span>
      </span>
      {blocker.since !== null && <span className={css['lead']}>{t('common.hours', { time: clockText(elapsedMinutes(blocker.since, now)) })}</span>}
      <WaysToIt blocker={blocker} />
    </li>
  );
}

/** Where it can be brought to an end: the check, what is known of the payment, the shift's own waiting cards. */
function WaysToIt({ blocker }: { blocker: CloseBlocker }) {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  if (blocker.kind === 'waiting-drop' || blocker.kind === 'waiting-hand-over') return <Button onPress={() => void navigate({ to: '/shift' })}>{t('nav.shift')}</Button>;
  const orderId = blocker.kind === 'open-check' ? blocker.id : blocker.orderId;
  return (
    <>
      {blocker.kind === 'open-payment' && may(getOperation) && <Button onPress={() => void navigate({ to: '/payments', search: { operation: blocker.id } })}>{t('shift.goToPayment')}</Button>}
      {orderId !== undefined && <Button onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId } })}>{t('shift.goToCheck')}</Button>}
    </>
  );
}
