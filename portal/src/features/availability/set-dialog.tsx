import type { Availability } from '@nova/pos/contracts';
import { CircleSlash2, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Segmented, Stepper, toast } from '../../ui';
import { useVenue } from '../content';
import { usePlace } from '../session';
import { useSetAvailability } from './api/set-availability';
import css from './availability.module.css';
import type { Subject } from './subjects';
import { instantsOf } from './clock-window';
import { WindowFields } from './window-fields';

const spans = ['day-end', 'half-hour', 'hour', 'hand', 'window'] as const;
type Span = (typeof spans)[number];
const minutes: Partial<Record<Span, number>> = { 'half-hour': 30, hour: 60 };

/** How long, and whether none or only so many are left. */
export function SetDialog({ subject, known, onClose }: { subject: Subject; known: Availability | undefined; onClose: () => void }) {
  const { t } = useWords();
  const { locationId } = usePlace();
  const { timeZone } = useVenue().location;
  const now = useNow();
  const set = useSetAvailability(subject.id);
  const [span, setSpan] = useState<Span>('day-end');
  const [what, setWhat] = useState<'out' | 'count'>(known?.remaining == null ? 'out' : 'count');
  const [count, setCount] = useState(known?.remaining ?? 10);
  const [clock, setClock] = useState({ from: '', until: '' });
  const meant = span === 'window' ? instantsOf(clock, now, timeZone) : null;
  const save = async (): Promise<void> => {
    const forMinutes = minutes[span];
    const until = span === 'hand' || span === 'day-end' ? span : 'instant';
    const { startsAt, endsAt } = meant ?? { startsAt: null, endsAt: forMinutes === undefined ? null : new Date(now + forMinutes * 60_000).toISOString() };
    const reply = await set.run({ body: { locationId, kind: subject.kind, subjectId: subject.id, remaining: what === 'out' ? null : count, until, startsAt, endsAt } });
    if (!reply) return;
    toast.ok(startsAt !== null ? t('availability.isPlanned', { name: subject.name }) : what === 'out' ? t('availability.isOut', { name: subject.name }) : t('availability.isLimited', { name: subject.name, count }));
    onClose();
  };
  return (
    <Dialog title={subject.name} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('log.leaveIt')}</Button>
        <Button look={what === 'out' ? 'danger' : 'primary'} size="lg" icon={what === 'out' ? CircleSlash2 : Hourglass} isPending={set.pending} isDisabled={(set.error?.unanswered ?? false) || (span === 'window' && meant === null)} onPress={() => void save()}>{what === 'out' ? t('availability.takeOff') : t('availability.limit')}</Button>
      </>
    }>
      <div className={css['form']}>
        <Segmented label={t('availability.howMany')} wide value={what} onChange={setWhat} segments={[{ id: 'out', name: t('availability.none'), icon: CircleSlash2 }, { id: 'count', name: t('availability.someLeft'), icon: Hourglass }]} />
        {what === 'count' && <Stepper label={t('availability.portions')} value={count} onChange={setCount} min={0} max={9999} words={{ less: t('common.less'), more: t('common.more') }} />}
        <h3>{t('availability.howLong')}</h3>
        <Segmented label={t('availability.howLong')} wide value={span} onChange={setSpan} segments={spans.map((id) => ({ id, name: t(`availability.spans.${id}`) }))} />
        {span === 'window' && <WindowFields window={clock} now={now} onChange={setClock} />}
        <CommandFailure command={set} />
      </div>
    </Dialog>
  );
}
