import type { Reply } from '@nova/platform/contracts';
import type { closeShift, ShiftView } from '@nova/pos/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import { DoorClosed } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty, Page } from '../../ui';
import { usePlace } from '../session';
import { useCurrentShifts } from './api/get-current-shift';
import { useCloseBlockers } from './api/list-close-blockers';
import { BlindCount, type CountReply } from './blind-count';
import { CloseBlockers } from './close-blockers';
import { CloseResult } from './close-result';
import { FinishClose } from './finish-close';
import { LostPapers } from './lost-papers';

type Closed = Reply<typeof closeShift>;

/** Closing, step by step: what is still open, the blind count and perhaps one recount, then the close itself (S4, S5, S6). */
export function CloseShiftScreen() {
  const { t } = useWords();
  const { shiftId } = useParams({ from: '/shell/shift/close/$shiftId' });
  const { locationId } = usePlace();
  const shifts = useCurrentShifts(locationId);
  const navigate = useNavigate();
  const [result, setResult] = useState<Closed | null>(null);
  if (result) return <CloseResult result={result} />;
  return (
    <Page title={t('shift.close')}>
      <Loaded query={shifts} rows={4} height={72}>
        {(open) => {
          const shift = open.find((candidate) => candidate.id === shiftId);
          if (shift) return <CloseSteps shift={shift} others={open.filter((each) => each !== shift)} onClosed={setResult} />;
          return <Empty icon={DoorClosed} title={t('shift.alreadyClosed')} action={<Button look="primary" onPress={() => void navigate({ to: '/reports/$shiftId', params: { shiftId } })}>{t('reports.z')}</Button>} />;
        }}
      </Loaded>
    </Page>
  );
}

/** The server knows how far the close has come, so that a screen that was left finds its step again. */
function CloseSteps({ shift, others, onClosed }: { shift: ShiftView; others: readonly ShiftView[]; onClosed: (result: Closed) => void }) {
  const blockers = useCloseBlockers(shift.id);
  const [last, setLast] = useState<CountReply | null>(null);
  return (
    <Loaded query={blockers} rows={4} height={72}>
      {({ blockers: found, papers }) => {
        const open = found.filter((blocker) => blocker.kind !== 'uncounted-drawer');
        const step = (): ReactNode => {
          if (open.length > 0) return <CloseBlockers shift={shift} others={others} blockers={open} onLookAgain={() => void blockers.refetch()} />;
          const drawer = found[0];
          // Until the server has been read again, what it just answered says that the last count is next.
          const again = drawer?.round === 2 || (last?.verdict === 'recount' && (blockers.isFetching || blockers.isError));
          if (drawer) return <BlindCount key={again ? 'again' : 'first'} shift={shift} again={again} onCounted={setLast} />;
          return <FinishClose shift={shift} last={last} onClosed={onClosed} onStale={() => { setLast(null); void blockers.refetch(); }} />;
        };
        return <><LostPapers papers={papers} />{step()}</>;
      }}
    </Loaded>
  );
}
