import type { PrintJob } from '@nova/printing/contracts';
import { CircleAlert, CircleCheck, CircleHelp, CircleSlash2, Clock, MonitorX, Printer, type LucideIcon } from 'lucide-react';
import { useWords } from '../../i18n';
import { Pill, type Tone } from '../../ui';

const looks: Record<PrintJob['state'], { tone: Tone; icon: LucideIcon }> = {
  queued: { tone: 'mute', icon: Clock },
  claimed: { tone: 'info', icon: Printer },
  sending: { tone: 'info', icon: Printer },
  done: { tone: 'ok', icon: CircleCheck },
  failed: { tone: 'bad', icon: CircleAlert },
  uncertain: { tone: 'warn', icon: CircleHelp },
  diverted: { tone: 'bad', icon: MonitorX },
  cancelled: { tone: 'mute', icon: CircleSlash2 },
};

export function JobPill({ state }: { state: PrintJob['state'] }) {
  const { t } = useWords();
  return <Pill tone={looks[state].tone} icon={looks[state].icon}>{t(`printing.states.${state}`)}</Pill>;
}
