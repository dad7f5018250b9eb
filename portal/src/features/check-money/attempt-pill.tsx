import type { OrderOperation } from '@nova/pos/contracts';
import { CircleAlert, CircleCheck, CircleX, Hourglass, LoaderCircle, Scale, Truck, type LucideIcon } from 'lucide-react';
import { useWords } from '../../i18n';
import { Pill, type Tone } from '../../ui';
import type { Attempt } from './attempt';
import { stateWords } from './attempt-words';

/** Unknown is never shown as a failure: nobody knows yet (P2). */
export const stateLooks: Record<OrderOperation['state'], { tone: Tone; icon: LucideIcon }> = {
  planned: { tone: 'info', icon: LoaderCircle },
  sending: { tone: 'info', icon: LoaderCircle },
  succeeded: { tone: 'ok', icon: CircleCheck },
  accepted: { tone: 'info', icon: Truck },
  declined: { tone: 'bad', icon: CircleX },
  rejected: { tone: 'bad', icon: CircleX },
  unknown: { tone: 'warn', icon: Hourglass },
  failed: { tone: 'bad', icon: CircleAlert },
  manual_review: { tone: 'warn', icon: Scale },
};

export function AttemptPill({ attempt }: { attempt: Attempt }) {
  const { t } = useWords();
  const { tone, icon } = stateLooks[attempt.state];
  return <Pill tone={attempt.kind === 'correction' ? 'warn' : tone} icon={icon}>{stateWords(attempt, t)}</Pill>;
}
