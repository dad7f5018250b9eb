import { Flame } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button, Dialog } from '../../ui';

/** Sends one course now and keeps the others back. */
export function CourseDialog({ courses, onFire, onClose }: { courses: readonly number[]; onFire: (courses: number[]) => void; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('order.byCourse')} closeLabel={t('common.close')} isOpen onClose={onClose}>
      {courses.map((course) => <Button key={course} size="xl" icon={Flame} wide onPress={() => onFire([course])}>{t('order.fireCourse', { number: course })}</Button>)}
    </Dialog>
  );
}
