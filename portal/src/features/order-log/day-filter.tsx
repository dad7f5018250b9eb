import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { addDays, useToday, useWallClock } from '../content';
import css from './log.module.css';

/** One business day, or all of them. */
export function DayFilter({ day, onChange }: { day: string | null; onChange: (day: string | null) => void }) {
  const { t } = useWords();
  const wall = useWallClock();
  const today = useToday();
  const shown = day ?? today;
  const name = day === null ? t('log.allDays') : day === today ? t('log.today') : wall.date(day);
  return (
    <div className={css['day']} role="group" aria-label={t('log.day')}>
      <Button look="quiet" icon={ChevronLeft} label={t('log.dayBefore')} className={css['flip']} onPress={() => onChange(addDays(shown, -1))} />
      <Button aria-pressed={day !== null} onPress={() => onChange(day === null ? today : null)}>{name}</Button>
      <Button look="quiet" icon={ChevronRight} label={t('log.dayAfter')} className={css['flip']} isDisabled={shown >= today} onPress={() => onChange(addDays(shown, 1))} />
    </div>
  );
}
