import { useWords } from '../../i18n';
import { clockText } from '../../ui';

/** Ages as people say them: minutes up to an hour, then hours and minutes. */
export function useAge(): (minutes: number) => string {
  const { t } = useWords();
  return (minutes) => (minutes < 60 ? t('common.minutes', { count: minutes }) : t('common.hours', { time: clockText(minutes) }));
}
