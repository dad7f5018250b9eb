import type { OrderView } from '@nova/pos/contracts';
import { localized, taxName, useFormat, useWords } from '../../i18n';
import { useMoney } from '../content';
import css from './check.module.css';
import { ReductionRow } from './reduction-row';
import { ServiceChargeRow } from './service-charge-row';

/** The server's sums (O8); nothing here is added up by the screen. */
export function CheckTotals({ order }: { order: OrderView }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const format = useFormat();
  const running = order.state === 'open' || order.state === 'billed';
  return (
    <dl className={css['totals']}>
      {order.adjustments.filter((each) => each.lineId === null).map((each) => <ReductionRow key={each.id} order={order} adjustment={each} canRemove={running} />)}
      <ServiceChargeRow order={order} running={running} />
      {order.taxExempt && <div className={css['soft']}><dt>{t('order.money.taxExempt')}{order.taxExempt.note && ` · ${order.taxExempt.note}`}</dt><dd>{money(-order.taxExempt.reliefMinor)}</dd></div>}
      {order.taxes.filter((tax) => tax.code !== 'exempt').map((tax) => (
        <div key={`${tax.code}${tax.ratePpm}`} className={css['soft']}><dt>{taxName(tax, format)}</dt><dd>{money(tax.taxMinor)}</dd></div>
      ))}
      <div><dt>{t('order.total')}</dt><dd data-testid="order-total">{money(order.totalMinor)}</dd></div>
      {order.payments.map((payment) => (
        <div key={payment.id} className={css['soft']}><dt>{localized(payment.tenderName, locale)}</dt><dd>{money(-payment.amountMinor)}</dd></div>
      ))}
      {order.refundedMinor > 0 && <div className={css['soft']}><dt>{t('checkMoney.refund.list')}</dt><dd>{money(order.refundedMinor)}</dd></div>}
      {order.pendingMinor > 0 && <div className={css['soft']}><dt>{t(order.paymentStatus === 'authorised' ? 'checkMoney.status.authorised' : 'checkMoney.checking')}</dt><dd>{money(-order.pendingMinor)}</dd></div>}
      {running && order.paidMinor + order.pendingMinor > 0 && <div className={css['due']}><dt>{t('order.due')}</dt><dd>{money(order.dueMinor)}</dd></div>}
    </dl>
  );
}
