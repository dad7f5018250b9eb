import { CircleSlash2, Hourglass } from 'lucide-react';
import { useWords } from '../../i18n';
import { Pill } from '../../ui';

/** Out, or so many left; nothing where there is no limit. */
export function LeftMark({ left }: { left: number | undefined }) {
  const { t } = useWords();
  if (left === undefined) return null;
  return left === 0 ? <Pill tone="bad" icon={CircleSlash2}>{t('availability.out')}</Pill> : <Pill tone="warn" icon={Hourglass}>{t('availability.left', { count: left })}</Pill>;
}
