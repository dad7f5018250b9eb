import type { OrderRefund, OrderView } from '@nova/pos/contracts';
import { CircleCheck, CircleX, Hourglass, type LucideIcon } from 'lucide-react';
import { joinFacts, localized, useWords } from '../../../i18n';
import { Pill, type Tone } from '../../../ui';
import { useMoney, useVenue, useWallClock } from '../../content';
import { CreditReceipt } from './refund-result';
import css from './refund.module.css';

const looks: Record<OrderRefund['state'], { tone: Tone; icon: LucideIcon }> = { open: { tone: 'warn', icon: Hourglass }, numbered: { tone: 'ok', icon: CircleCheck }, failed: { tone: 'bad', icon: CircleX } };

/** Every refund of a check: what, why, by whom, and its paper. */
export function RefundList({ order }: { order: OrderView }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const { reasons } = useVenue();
  if (order.refunds.length === 0) return null;
  return (
    <section className={css['refunds']} aria-label={t('checkMoney.refund.list')}>
      <h3>{t('checkMoney.refund.list')}</h3>
      <ol>
        {order.refunds.map((refund) => {
          const reason = reasons.find(({ id }) => id === refund.reasonId);
          return (
            <li key={refund.id}>
              <div className={css['refundHead']}><Pill tone={looks[refund.state].tone} icon={looks[refund.state].icon}>{t(`checkMoney.refund.states.${refund.state}`)}</Pill><b>{money(refund.amountMinor + refund.tipMinor)}</b></div>
              <small>{joinFacts([refund.lines.length > 0 ? t('checkMoney.refund.lines', { count: refund.lines.reduce((sum, line) => sum + line.quantity, 0) }) : t('checkMoney.refund.plain'), reason && localized(reason.name, locale), refund.note, refund.actorName, wall.moment(refund.at)], locale)}</small>
              {refund.number && <CreditReceipt order={order} refund={refund} number={refund.number} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
