import type { Menu } from '@nova/platform/contracts';
import type { OrderLine, OrderView } from '@nova/pos/contracts';
import { UtensilsCrossed } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n';
import { Empty } from '../../ui';
import { AttemptList, HoldBar, RefundList } from '../check-money';
import { CheckActs } from './check-acts';
import { CheckHead } from './check-head';
import { CheckLine } from './check-line';
import { CheckTotals } from './check-totals';
import css from './check.module.css';
import { LineDialog } from './line-dialog';
import { ownDiscountMinor } from './own-discount';
import { PendingLines } from './pending-lines';
import { rememberOrder } from './remember-order';
import { VoidedLines } from './voided-lines';
import type { LineQueue } from './use-line-queue';

interface CheckPanelProps {
  order: OrderView;
  menu: Menu;
  queue: LineQueue;
  seat: number | null;
  onSeat: (seat: number | null) => void;
}

/** The check as it stands: courses in their order, what is on its way, totals, and what can be done next. */
export function CheckPanel({ order, menu, queue, seat, onSeat }: CheckPanelProps) {
  const { t } = useWords();
  const cache = useQueryClient();
  const [editing, setEditing] = useState<string | null>(null);
  const courses = [...new Set(order.lines.map((line) => line.course))].sort((a, b) => a - b);
  const line = order.lines.find((candidate) => candidate.id === editing);
  const running = order.state === 'open' || order.state === 'billed';
  const waiting = queue.gathered.length + queue.batches.length;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [order.lines.length, waiting]);
  return (
    <section className={css['panel']} aria-label={t('order.check', { number: order.number })}>
      <CheckHead order={order} seat={seat} onSeat={onSeat} />
      <div className={css['lines']}>
        {order.lines.length === 0 && waiting === 0 && <Empty icon={UtensilsCrossed} title={t('order.empty')}>{t('order.emptyNext')}</Empty>}
        {courses.map((course) => (
          <section key={course} aria-label={t('order.courseNumber', { number: course })}>
            {courses.length > 1 && <h2 className={css['course']}>{t('order.courseNumber', { number: course })}</h2>}
            {order.lines.filter((candidate) => candidate.course === course).map((candidate: OrderLine) => (
              <CheckLine key={candidate.id} line={candidate} discountMinor={ownDiscountMinor(order, candidate)} isDisabled={!running} onPress={() => setEditing(candidate.id)} />
            ))}
          </section>
        ))}
        <PendingLines order={order} menu={menu} queue={queue} />
        <VoidedLines order={order} />
        <div ref={end} />
        <div className={css['money']}>
          <HoldBar order={order} onDone={(moved) => rememberOrder(cache, moved)} />
          <RefundList order={order} />
          <AttemptList order={order} />
        </div>
      </div>
      <CheckTotals order={order} />
      <CheckActs order={order} queue={queue} />
      {line && <LineDialog key={line.id} order={order} line={line} menu={menu} onClose={() => setEditing(null)} />}
    </section>
  );
}
