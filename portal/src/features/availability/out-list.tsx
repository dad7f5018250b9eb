import type { Availability } from '@nova/pos/contracts';
import { restoreAvailability } from '@nova/pos/contracts';
import { RotateCcw } from 'lucide-react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { CommandFailure } from '../../outcomes';
import { Button, Pill, toast } from '../../ui';
import { useWallClock } from '../content';
import { useMay, usePlace } from '../session';
import { useRestoreAvailability } from './api/restore-availability';
import css from './availability.module.css';
import { isInEffect } from './in-effect';
import { LeftMark } from './left-mark';
import type { Subject } from './subjects';

interface OutListProps { rows: readonly Availability[]; subjectOf: (row: Availability) => Subject; onChange: (subject: Subject) => void }

/** What is out or limited, with when it comes back by itself. */
export function OutList({ rows, subjectOf, onChange }: OutListProps) {
  return <ul className={css['list']}>{rows.map((row) => <OutRow key={row.subjectId} row={row} subject={subjectOf(row)} onChange={onChange} />)}</ul>;
}

function OutRow({ row, subject, onChange }: { row: Availability; subject: Subject; onChange: (subject: Subject) => void }) {
  const { t } = useWords();
  const may = useMay();
  const wall = useWallClock();
  const now = useNow();
  const { locationId } = usePlace();
  const restore = useRestoreAvailability(row.subjectId);
  const started = isInEffect(row, now);
  const bring = async (): Promise<void> => {
    if (await restore.run({ body: { locationId, kind: row.kind, subjectId: row.subjectId } })) toast.ok(t('availability.isBack', { name: subject.name }));
  };
  const until = row.endsAt === null ? t('availability.untilHand') : t('availability.untilTime', { time: Date.parse(row.endsAt) - now > 20 * 3_600_000 ? wall.dateTime(row.endsAt) : wall.time(row.endsAt) });
  return (
    <li>
      <div className={css['row']}>
        <Button look="quiet" className={css['name']} isDisabled={!may(restoreAvailability)} onPress={() => onChange(subject)}><span>{subject.name}<small>{subject.place}</small></span></Button>
        <span className={css['facts']}>{started ? <LeftMark left={row.remaining ?? 0} /> : <Pill tone="mute">{t('availability.from', { time: wall.time(row.startsAt) })}</Pill>}<small>{until}</small></span>
        {may(restoreAvailability) && <Button icon={RotateCcw} isPending={restore.pending} onPress={() => void bring()}>{t('availability.bringBack')}</Button>}
      </div>
      <CommandFailure command={restore} />
    </li>
  );
}
