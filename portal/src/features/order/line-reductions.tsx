import type { OrderLine, OrderView } from '@nova/pos/contracts';
import css from './money.module.css';
import { ReductionRow } from './reduction-row';

/** What was taken off this very line, each with its way back. */
export function LineReductions({ order, line }: { order: OrderView; line: OrderLine }) {
  const own = order.adjustments.filter((each) => each.lineId === line.id);
  if (own.length === 0) return null;
  return <dl className={css['reductions']}>{own.map((each) => <ReductionRow key={each.id} order={order} adjustment={each} canRemove />)}</dl>;
}
