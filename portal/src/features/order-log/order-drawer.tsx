import { printReceipt, type OrderSummary, type OrderView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { joinFacts, localized, useWords } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Button, Dialog, Segmented, toast } from '../../ui';
import { useMoney } from '../content';
import { useOrder } from '../order';
import { usePrintReceipt } from '../payments';
import { useMay } from '../session';
import css from './log.module.css';
import { OrderPapers } from './order-papers';
import { OrderStatePill } from './order-state-pill';
import { Timeline } from './timeline';

/** One check: what was on it, what happened to it, and the paper that came of it. */
export function OrderDrawer({ summary, onClose }: { summary: OrderSummary; onClose: () => void }) {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const order = useOrder(summary.id);
  const reprint = usePrintReceipt(summary.id);
  const [part, setPart] = useState<'check' | 'timeline' | 'paper'>('check');
  const running = summary.state === 'open' || summary.state === 'billed';
  const again = async (): Promise<void> => {
    if (await reprint.run({ params: { orderId: summary.id }, body: {} })) toast.ok(t('payments.duplicatePrinting'));
  };
  return (
    <Dialog shape="drawer" title={t('order.check', { number: summary.number })} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <>
        {summary.state === 'closed' && may(printReceipt) && <Button size="lg" icon={Printer} onPress={() => void again()} isPending={reprint.pending}>{t('payments.reprint')}</Button>}
        {running && <Button look="primary" size="lg" onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: summary.id } })}>{t('log.open')}</Button>}
      </>
    }>
      <CommandFailure command={reprint} />
      <Segmented label={t('log.part')} wide value={part} onChange={setPart} segments={[{ id: 'check', name: t('log.check') }, { id: 'timeline', name: t('log.timeline') }, { id: 'paper', name: t('log.paper') }]} />
      {part === 'check' && <Loaded query={order} rows={4}>{(found) => <Lines order={found} />}</Loaded>}
      {part === 'timeline' && <Timeline orderId={summary.id} />}
      {part === 'paper' && <OrderPapers orderId={summary.id} />}
    </Dialog>
  );
}

function Lines({ order }: { order: OrderView }) {
  const { t, locale } = useWords();
  const money = useMoney();
  return (
    <div className={css['lines']}>
      <p className={css['facts']}><OrderStatePill state={order.state} /> {joinFacts([order.serverName, order.receiptNumber && t('order.receiptNumber', { number: order.receiptNumber })], locale)}</p>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id}>
            <span>{line.quantity} × {localized(line.name, locale)}<small>{joinFacts(line.modifiers.map((modifier) => localized(modifier.name, locale)), locale)}</small></span>
            <span>{money(line.totalMinor)}</span>
          </li>
        ))}
      </ul>
      <dl>
        <div><dt>{t('order.total')}</dt><dd>{money(order.totalMinor)}</dd></div>
        {order.payments.map((payment) => <div key={payment.id} className={css['soft']}><dt>{localized(payment.tenderName, locale)}</dt><dd>{money(payment.amountMinor)}</dd></div>)}
        {order.dueMinor > 0 && <div><dt>{t('order.due')}</dt><dd>{money(order.dueMinor)}</dd></div>}
      </dl>
    </div>
  );
}
