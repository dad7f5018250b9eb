import { cancelOrder, fireOrder, printBill, splitOrder, takePayment, type OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Banknote, Ban, Flame, ReceiptText, Split } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, toast } from '../../ui';
import { useMay } from '../session';
import { usePrintBill } from './api/print-bill';
import { useFireOrder } from './api/fire-order';
import { CancelDialog } from './cancel-dialog';
import css from './check.module.css';
import { CheckMore } from './check-more';
import { CourseBar } from './course-bar';
import { CourseDialog } from './course-dialog';
import { ClosedActs } from './closed-acts';
import { rememberOrder } from './remember-order';
import type { LineQueue } from './use-line-queue';

/** Pieces that firing sends: what is new in a held course stays back. */
const unfiredOf = (order: OrderView): number => {
  const held = new Set(order.courses.filter((course) => course.state === 'held').map((course) => course.course));
  return order.lines.filter((line) => !held.has(line.course)).reduce((sum, line) => sum + (line.quantity - line.firedQuantity), 0);
};

/** What comes next for this check. While something is not fired, firing is the primary act; then it is paying. */
export function CheckActs({ order, queue }: { order: OrderView; queue: LineQueue }) {
  const { t } = useWords();
  const may = useMay();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const fire = useFireOrder(order.id);
  const bill = usePrintBill(order.id);
  const [dialog, setDialog] = useState<'cancel' | 'courses' | null>(null);
  const [flushing, setFlushing] = useState(false);
  const waiting = [...queue.gathered, ...queue.batches.filter((batch) => batch.state === 'pending')].length;
  const unfired = unfiredOf(order);
  const unfiredCourses = [...new Set(order.lines.filter((line) => line.quantity > line.firedQuantity).map((line) => line.course))].sort();
  if (order.state !== 'open' && order.state !== 'billed') return <ClosedActs order={order} />;

  const send = async (courses?: number[]): Promise<void> => {
    setDialog(null);
    if (flushing) return;
    setFlushing(true);
    const taken = await queue.flush();
    setFlushing(false);
    // Fired without them, dishes would be missed at the table; fired once they come, they would surprise the kitchen.
    if (!taken) return toast.bad(t('order.notFired'), t('order.notFiredNext'));
    const reply = await fire.run({ params: { orderId: order.id }, body: courses ? { courses } : {} });
    if (!reply) return;
    rememberOrder(cache, reply.order);
    toast.ok(t('order.firedToast', { count: reply.tickets.length }));
  };
  const printIt = async (): Promise<void> => {
    const reply = await bill.run({ params: { orderId: order.id }, body: { version: order.version } });
    if (!reply) return;
    rememberOrder(cache, reply.order);
    toast.ok(t('order.billPrinting'));
  };
  const goToShift = <Button look="primary" onPress={() => void navigate({ to: '/shift' })}>{t('shift.goToShift')}</Button>;
  const canCancel = may(cancelOrder) && order.firedAt === null && order.paidMinor + order.pendingMinor === 0;
  return (
    <div className={css['acts']}>
      <CourseBar order={order} onOpen={() => setDialog('courses')} />
      <CommandFailure command={fire} actions={fire.error?.code === 'shift_not_open' && goToShift} />
      <CommandFailure command={bill} actions={bill.error?.code === 'shift_not_open' ? goToShift : bill.error?.code === 'version_conflict' && <Button look="primary" onPress={() => void printIt()}>{t('order.billAnyway')}</Button>} />
      {may(fireOrder) && unfired + waiting > 0 && (
        <div className={css['fireRow']}>
          <Button look="primary" size="xl" icon={Flame} wide onPress={() => void send()} isPending={fire.pending || flushing} isDisabled={fire.error?.unanswered ?? false}>{t('order.fire', { count: unfired + queue.gathered.reduce((sum, line) => sum + line.quantity, 0) })}</Button>
          {(unfiredCourses.length > 1 || order.courses.length > 1) && <Button size="xl" onPress={() => setDialog('courses')}>{t('order.byCourse')}</Button>}
        </div>
      )}
      <div className={css['actRow']}>
        <CheckMore order={order} />
        {canCancel && <Button look="quiet" icon={Ban} label={t('order.cancel')} onPress={() => setDialog('cancel')} />}
        {may(printBill) && <Button size="lg" icon={ReceiptText} onPress={() => void printIt()} isPending={bill.pending} isDisabled={order.lines.length === 0}>{t('order.bill')}</Button>}
        {may(splitOrder) && <Button size="lg" icon={Split} label={t('floor.divide')} isDisabled={order.lines.length === 0} onPress={() => void navigate({ to: '/orders/$orderId/split', params: { orderId: order.id } })} />}
        {may(takePayment) && <Button look={unfired + waiting > 0 ? 'secondary' : 'primary'} size="lg" icon={Banknote} isDisabled={order.lines.length === 0} onPress={() => void navigate({ to: '/orders/$orderId/pay', params: { orderId: order.id } })}>{t('order.pay')}</Button>}
      </div>
      {dialog === 'cancel' && <CancelDialog order={order} onClose={() => setDialog(null)} />}
      {dialog === 'courses' && <CourseDialog order={order} onFire={(courses) => void send(courses)} onClose={() => setDialog(null)} />}
    </div>
  );
}
