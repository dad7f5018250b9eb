import { captureHold, releaseHold, type OrderOperation, type OrderView } from '@nova/pos/contracts';
import type { OperationView } from '@nova/payments/contracts';
import { Clock, CreditCard, HandCoins, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { localized, useWords } from '../../i18n';
import { useNow } from '../../live';
import { Button, Pill } from '../../ui';
import { useMoney, useVenue, useWallClock } from '../content';
import { useMay } from '../session';
import { useOrderOperations } from './api/list-order-operations';
import { holdsOf } from './attempt';
import { CaptureDialog } from './capture-dialog';
import css from './check-money.module.css';
import { ReleaseDialog } from './release-dialog';

interface HoldBarProps { order: OrderView; onDone: (order: OrderView) => void }

/** What stands held on the guests' cards for this check, and what can be done about it. */
export function HoldBar({ order, onDone }: HoldBarProps) {
  const { t } = useWords();
  const holds = holdsOf(order.operations);
  const known = useOrderOperations(order.locationId, order.id, holds.length > 0).data;
  if (holds.length === 0) return null;
  return (
    <section className={css['holds']} aria-label={t('checkMoney.hold.open')}>
      {holds.map((hold) => <Hold key={hold.id} order={order} hold={hold} known={known?.find(({ id }) => id === hold.id)} onDone={onDone} />)}
    </section>
  );
}

function Hold({ order, hold, known, onDone }: HoldBarProps & { hold: OrderOperation; known: OperationView | undefined }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const may = useMay();
  const [asking, setAsking] = useState<'take' | 'release' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <div className={css['hold']}>
      <CreditCard size={24} aria-hidden />
      <span><strong>{t('checkMoney.hold.open')}: {money(hold.amountMinor + hold.tipMinor)}</strong><small>{localized(hold.tenderName, locale)}</small></span>
      {known?.captureBefore && <HoldEnd endsAt={known.captureBefore} />}
      <span className={css['holdActs']}>
        {may(captureHold) && <Button look="primary" icon={HandCoins} onPress={() => setAsking('take')}>{t('checkMoney.hold.take')}</Button>}
        {may(releaseHold) && <Button icon={LockOpen} onPress={() => setAsking('release')}>{t('checkMoney.hold.release')}</Button>}
      </span>
      {asking === 'take' && <CaptureDialog order={order} hold={hold} capturableMinor={known?.capturableMinor ?? hold.amountMinor + hold.tipMinor} onDone={onDone} onClose={close} />}
      {asking === 'release' && <ReleaseDialog order={order} hold={hold} onDone={onDone} onClose={close} />}
    </div>
  );
}

/** When the provider lets the hold go, loud once the house's time for it has come. */
function HoldEnd({ endsAt }: { endsAt: string }) {
  const { t } = useWords();
  const wall = useWallClock();
  const { rules } = useVenue();
  const soon = Date.parse(endsAt) - useNow() < rules.holds.watchMinutes * 60_000;
  return soon ? <Pill tone="bad" icon={Clock}>{t('checkMoney.hold.endsSoon', { time: wall.dateTime(endsAt) })}</Pill> : <Pill tone="mute" icon={Clock}>{t('checkMoney.hold.until', { time: wall.dateTime(endsAt) })}</Pill>;
}
