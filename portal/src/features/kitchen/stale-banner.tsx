import { CloudOff, LoaderCircle, Send } from 'lucide-react';
import { useWords } from '../../i18n';
import { useConnection } from '../../live';
import { Notice } from '../../ui';
import { useWallClock } from '../content';

/** Says that the screen may be old and since when, and that what was bumped meanwhile is kept. Nothing while all is well. */
export function StaleBanner({ unanswered }: { unanswered: number }) {
  const { t } = useWords();
  const wall = useWallClock();
  const { phase, heardAt } = useConnection();
  const kept = unanswered > 0 ? t('kitchen.kept', { count: unanswered }) : null;
  if (phase === 'offline') {
    return <div data-testid="stale"><Notice tone="bad" icon={CloudOff} title={t('kitchen.stale', { since: wall.moment(new Date(heardAt).toISOString()) })} alert>{kept ?? t('kitchen.staleNext')}</Notice></div>;
  }
  if (phase === 'catching-up') return <div data-testid="catching-up"><Notice tone="info" icon={LoaderCircle} title={t('kitchen.catchingUp')} /></div>;
  return kept === null ? null : <div data-testid="kept"><Notice tone="info" icon={Send} title={kept} /></div>;
}
