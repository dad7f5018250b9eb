import type { Menu } from '@nova/platform/contracts';
import { setAvailability, type Availability } from '@nova/pos/contracts';
import { CircleCheck, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { Loaded } from '../../outcomes';
import { Button, Card, Empty, Field, Page } from '../../ui';
import { useMenuOf } from '../content';
import { useMay, usePlace } from '../session';
import { useAvailability } from './api/list-availability';
import css from './availability.module.css';
import { isOver } from './in-effect';
import { OutList } from './out-list';
import { SetDialog } from './set-dialog';
import { findSubjects, subjectsOf, type Subject } from './subjects';
import { useLeft } from './use-left';
import { LeftMark } from './left-mark';

const maxFound = 60;

/** What cannot be had: on top what is out and when it is back, below everything that could run out. */
export function AvailabilityScreen() {
  const { t, locale } = useWords();
  const { locationId } = usePlace();
  const menu = useMenuOf(locationId, locale);
  const availability = useAvailability(locationId);
  return (
    <Page title={t('nav.availability')} narrow>
      <Loaded query={menu} rows={6}>{(found) => <Loaded query={availability} rows={2}>{(rows) => <Board menu={found} rows={rows} />}</Loaded>}</Loaded>
    </Page>
  );
}

function Board({ menu, rows }: { menu: Menu; rows: readonly Availability[] }) {
  const { t } = useWords();
  const may = useMay();
  const now = useNow();
  const left = useLeft();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [chosen, setChosen] = useState<Subject | null>(null);
  const subjects = useMemo(() => subjectsOf(menu), [menu]);
  const known = useMemo(() => new Map(subjects.map((subject) => [subject.id, subject])), [subjects]);
  const subjectOf = (row: Availability): Subject => known.get(row.subjectId) ?? { kind: row.kind, id: row.subjectId, name: t('availability.offMenu'), place: '' };
  const out = rows.filter((row) => !isOver(row, now));
  const found = search === '' ? subjects.filter((subject) => subject.kind === 'item') : findSubjects(subjects, search);
  return (
    <>
      <Card title={t('availability.outNow')}>
        {out.length === 0 ? <Empty icon={CircleCheck} title={t('availability.allThere')}>{t('availability.allThereNext')}</Empty> : <OutList rows={out} subjectOf={subjectOf} onChange={setChosen} />}
      </Card>
      {may(setAvailability) && (
        <Card title={t('availability.menu')}>
          <Field label={t('availability.search')} hideLabel placeholder={t('availability.search')} value={typed} onChange={setTyped} type="search" inputMode="search" start={<Search size={20} aria-hidden />} />
          {found.length === 0 && <Empty icon={Search} title={t('order.nothingFound')}>{t('order.nothingFoundNext')}</Empty>}
          <ul className={css['grid']}>
            {found.slice(0, maxFound).map((subject) => (
              <li key={`${subject.kind}-${subject.id}`}>
                <Button className={css['pick']} onPress={() => setChosen(subject)}><span>{subject.name}<small>{subject.place}</small></span><LeftMark left={left(subject.id)} /></Button>
              </li>
            ))}
          </ul>
          {found.length > maxFound && <p className={css['soft']}>{t('availability.searchMore')}</p>}
        </Card>
      )}
      {chosen && <SetDialog key={chosen.id} subject={chosen} known={rows.find((row) => row.subjectId === chosen.id && !isOver(row, now))} onClose={() => setChosen(null)} />}
    </>
  );
}
