import type { LoggedOrder, OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { joinFacts, localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Dialog, Segmented } from '../../ui';
import { AttemptList, HoldBar, PaymentStatusPill, RefundList } from '../check-money';
import { useMoney } from '../content';
import { rememberOrder, useOrder } from '../order';
import { BucketPill } from './bucket-pill';
import css from './log.module.css';
import { OrderActs } from './order-acts';
import { OrderPapers } from './order-papers';
import { Timeline } from './timeline';
import { VoidedLines } from './voided-lines';

/** One check: what was on it, what happened to it, the paper that came of it, and what may be done now. */
export function OrderDrawer({ summary, onClose }: { summary: LoggedOrder; onClose: () => void }) {
  const { t } = useWords();
  const order = useOrder(summary.id);
  const [part, setPart] = useState<'check' | 'timeline' | 'paper'>('check');
  return (
    <Dialog shape="drawer" title={t('order.check', { number: summary.number })} closeLabel={t('common.close')} isOpen onClose={onClose}>
      <OrderActs summary={summary} order={order.data} />
      <Segmented label={t('log.part')} wide value={part} onChange={setPart} segments={[{ id: 'check', name: t('log.check') }, { id: 'timeline', name: t('log.timeline') }, { id: 'paper', name: t('log.paper') }]} />
      {part === 'check' && <Loaded query={order} rows={4}>{(found) => <Lines order={found} summary={summary} />}</Loaded>}
      {part === 'timeline' && <Timeline summary={summary} />}
      {part === 'paper' && <OrderPapers orderId={summary.id} />}
    </Dialog>
  );
}

function Lines({ order, summary }: { order: OrderView; summary: LoggedOrder }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const cache = useQueryClient();
  return (
    <div className={css['lines']}>
      <p className={css['facts']}><BucketPill bucket={summary.bucket} /> {order.paymentStatus !== 'paid' && order.paymentStatus !== 'unpaid' && <PaymentStatusPill status={order.paymentStatus} />} {joinFacts([order.serverName, order.receiptNumber && t('order.receiptNumber', { number: order.receiptNumber })], locale)}</p>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id}>
            <span>{line.quantity} × {localized(line.name, locale)}<small>{joinFacts(line.modifiers.map((modifier) => localized(modifier.name, locale)), locale)}</small></span>
            <span>{money(line.totalMinor)}</span>
          </li>
        ))}
      </ul>
      <VoidedLines order={order} />
      <dl>
        <div><dt>{t('order.total')}</dt><dd>{money(order.totalMinor)}</dd></div>
        {order.payments.map((payment) => <div key={payment.id} className={css['soft']}><dt>{localized(payment.tenderName, locale)}</dt><dd>{money(payment.amountMinor)}</dd></div>)}
        {order.dueMinor > 0 && <div><dt>{t('order.due')}</dt><dd>{money(order.dueMinor)}</dd></div>}
        {order.refundedMinor > 0 && <div><dt>{t('checkMoney.refund.list')}</dt><dd>{money(order.refundedMinor)}</dd></div>}
      </dl>
      <HoldBar order={order} onDone={(moved) => rememberOrder(cache, moved)} />
      <RefundList order={order} />
      <AttemptList order={order} />
    </div>
  );
}
