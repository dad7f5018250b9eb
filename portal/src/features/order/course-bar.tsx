import type { OrderView } from '@nova/pos/contracts';
import { Flame } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n';
import { Pill } from '../../ui';
import css from './check.module.css';
import { courseLook } from './course-look';

/** Where each course of the check stands, in one line; a touch opens what can be done with them. Nothing while one course says nothing. */
export function CourseBar({ order, onOpen }: { order: OrderView; onOpen: () => void }) {
  const { t } = useWords();
  const telling = order.courses.length > 1 || order.rushedAt !== null || order.courses.some(({ state, rushedAt }) => state !== 'waiting' || rushedAt !== null);
  if (!telling) return null;
  return (
    <Button className={css['courses'] ?? ''} onPress={onOpen} aria-label={t('course.manage')}>
      {order.rushedAt !== null && <Pill tone="bad" icon={Flame}>{t('kitchen.rush')}</Pill>}
      {order.courses.map(({ course, state, rushedAt }) => (
        <Pill key={course} tone={courseLook[state].tone} icon={rushedAt === null ? courseLook[state].icon : Flame}>{course} {t(`course.states.${state}`)}</Pill>
      ))}
    </Button>
  );
}
