import { CloudOff, LoaderCircle, Radio, Timer } from 'lucide-react';
import { useWallClock } from '../features/content';
import { useWords } from '../i18n';
import { useConnection, type ConnectionPhase } from '../live';
import { Pill, type Tone } from '../ui';

const looks: Record<ConnectionPhase, { tone: Tone; icon: typeof Radio }> = {
  live: { tone: 'ok', icon: Radio },
  polling: { tone: 'ok', icon: Timer },
  'catching-up': { tone: 'info', icon: LoaderCircle },
  offline: { tone: 'bad', icon: CloudOff },
};

/** Whether what is on the screen can be trusted to be now. */
export function ConnectionState() {
  const { t } = useWords();
  const wall = useWallClock();
  const { phase, heardAt } = useConnection();
  return (
    <span role="status" data-testid="connection" data-phase={phase}>
      <Pill tone={looks[phase].tone} icon={looks[phase].icon}>{phase === 'offline' ? t('connection.offline', { since: wall.moment(new Date(heardAt).toISOString()) }) : t(`connection.${phase}`)}</Pill>
    </span>
  );
}
