import type { OrderView } from '@nova/pos/contracts';
import { localized, useWords } from '../../../i18n';
import { Button, Stepper } from '../../../ui';
import { useMoney } from '../../content';
import css from './refund.module.css';
import type { RefundForm } from './use-refund-form';

/** Each line with what is left of it: never more than that goes back (P4). */
export function RefundLines({ order, form }: { order: OrderView; form: RefundForm }) {
  const { t, locale } = useWords();
  const money = useMoney();
  return (
    <ul className={css['lines']}>
      {order.lines.map((line) => {
        const left = order.refundable.find(({ lineId }) => lineId === line.id);
        const name = localized(line.name, locale);
        const words = { less: t('common.less'), more: t('common.more') };
        return (
          <li key={line.id}>
            <span><strong>{name}</strong><small>{left && left.quantity > 0 ? t('checkMoney.refund.left', { quantity: left.quantity, amount: money(left.amountMinor) }) : t('checkMoney.refund.nothingLeft')}</small></span>
            {left && left.quantity > 1 && <Button look="quiet" onPress={() => form.setQuantity(line.id, left.quantity)}>{t('checkMoney.refund.all')}</Button>}
            {left && left.quantity > 0 && <Stepper label={t('checkMoney.refund.of', { name })} hideLabel size="sm" value={form.quantities[line.id] ?? 0} max={left.quantity} onChange={(quantity) => form.setQuantity(line.id, quantity)} words={words} />}
          </li>
        );
      })}
    </ul>
  );
}
