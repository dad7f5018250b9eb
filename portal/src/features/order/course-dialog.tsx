import { bumpOrder, fireOrder, holdCourse, rushOrder, type OrderCourse, type OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Flame, Hand, Undo2 } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Pill } from '../../ui';
import { useMay } from '../session';
import { useHoldCourse } from './api/hold-course';
import { useRushOrder } from './api/rush-order';
import { useServeCourse } from './api/serve-course';
import css from './check.module.css';
import { courseLook } from './course-look';
import { rememberOrder } from './remember-order';

interface CourseDialogProps { order: OrderView; onFire: (courses: number[]) => void; onClose: () => void }

/** Courses of a check: fire one and keep the others back, hold, hurry, and say that one is on the table. */
export function CourseDialog({ order, onFire, onClose }: CourseDialogProps) {
  const { t } = useWords();
  const may = useMay();
  const rush = useRushOrder(order.id, null);
  const rushed = order.rushedAt !== null;
  return (
    <Dialog title={t('order.byCourse')} closeLabel={t('common.close')} isOpen onClose={onClose}>
      {order.courses.map((course) => <CourseRow key={course.course} order={order} course={course} onFire={onFire} />)}
      <CommandFailure command={rush} />
      {may(rushOrder) && <Button size="lg" wide icon={Flame} look={rushed ? 'secondary' : 'danger'} isPending={rush.pending} onPress={() => void rush.run({ params: { orderId: order.id }, body: { rushed: !rushed } })}>{t(rushed ? 'course.unrushOrder' : 'course.rushOrder')}</Button>}
    </Dialog>
  );
}

function CourseRow({ order, course: { course, state, rushedAt }, onFire }: { order: OrderView; course: OrderCourse; onFire: (courses: number[]) => void }) {
  const { t } = useWords();
  const may = useMay();
  const cache = useQueryClient();
  const hold = useHoldCourse(order.id, course);
  const rush = useRushOrder(order.id, course);
  const serve = useServeCourse(order.id, course);
  const unfired = order.lines.some((line) => line.course === course && line.quantity > line.firedQuantity);
  const held = state === 'held';
  const remember = (reply: { order: OrderView } | null): void => { if (reply) rememberOrder(cache, reply.order); };
  const params = { orderId: order.id };
  return (
    <section className={css['courseRow']} aria-label={t('order.courseNumber', { number: course })}>
      <h3>{t('order.courseNumber', { number: course })} <Pill tone={courseLook[state].tone} icon={courseLook[state].icon}>{t(`course.states.${state}`)}</Pill>{rushedAt !== null && <Pill tone="bad" icon={Flame}>{t('kitchen.rush')}</Pill>}</h3>
      <div className={css['courseActs']}>
        {unfired && may(fireOrder) && <Button size="lg" look="primary" icon={Flame} onPress={() => onFire([course])}>{t('order.fireCourse', { number: course })}</Button>}
        {(unfired || held) && may(holdCourse) && <Button size="lg" icon={held ? Undo2 : Hand} isPending={hold.pending} onPress={() => void hold.run({ params, body: { course, held: !held } }).then(remember)}>{t(held ? 'course.release' : 'course.hold')}</Button>}
        {(state === 'fired' || state === 'ready') && may(bumpOrder) && <Button size="lg" icon={CircleCheck} isPending={serve.pending} onPress={() => void serve.run({ params, body: { courses: [course] } })}>{t('course.serve')}</Button>}
        {state !== 'served' && may(rushOrder) && <Button size="lg" icon={Flame} isPending={rush.pending} onPress={() => void rush.run({ params, body: { course, rushed: rushedAt === null } })}>{t(rushedAt === null ? 'course.rush' : 'course.unrush')}</Button>}
      </div>
      <CommandFailure command={hold} />
      <CommandFailure command={rush} />
      <CommandFailure command={serve} />
    </section>
  );
}
