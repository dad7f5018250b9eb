import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { Button } from '../../ui';
import { useVenue, useWallClock } from '../content';
import { addDays, businessDateAt } from './business-day';
import css from './log.module.css';

/** The business date of now; it turns at the cut-off while the screen stands open. */
export function useToday(): string {
  const { location } = useVenue();
  return businessDateAt(Math.floor(useNow() / 60_000) * 60_000, location.timeZone, location.cutoffHour);
}

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
