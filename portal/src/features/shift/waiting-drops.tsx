import type { Reply } from '@nova/platform/contracts';
import { settleDrop, type listDrops, type ShiftView } from '@nova/pos/contracts';
import { Check, Undo2, Vault } from 'lucide-react';
import { isApiError } from '../../api';
import { localized, useWords } from '../../i18n';
import { CommandFailure, Failure } from '../../outcomes';
import { Button, Card, toast } from '../../ui';
import { useMoney, useVenue, useWallClock } from '../content';
import { useMay } from '../session';
import { useDrops } from './api/list-drops';
import { useSettleDrop } from './api/settle-drop';
import css from './shift.module.css';

type Drop = Reply<typeof listDrops>['drops'][number];

/** Cash that left the drawer and that nobody else has seen yet: it blocks the close until a colleague settles it (S7). */
export function WaitingDrops({ shift }: { shift: ShiftView }) {
  const { t } = useWords();
  const drops = useDrops(shift.id);
  if (drops.isLoadingError) return <Card title={t('shift.waitingDrops')}><Failure error={isApiError(drops.error) ? drops.error : null} onRetry={() => void drops.refetch()} /></Card>;
  if (!drops.data || drops.data.length === 0) return null;
  return (
    <Card title={t('shift.waitingDrops')}>
      <p className={css['lead']}>{t('shift.waitingDropsLead')}</p>
      <ul className={css['blockerList']}>{drops.data.map((drop) => <WaitingDrop key={drop.id} drop={drop} shiftId={shift.id} />)}</ul>
    </Card>
  );
}

function WaitingDrop({ drop, shiftId }: { drop: Drop; shiftId: string }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const may = useMay();
  const { reasons } = useVenue();
  const command = useSettleDrop(drop.id);
  const busy = command.pending || (command.error?.unanswered ?? false);
  const settle = async (outcome: 'confirmed' | 'returned'): Promise<void> => {
    if (await command.run({ params: { shiftId, dropId: drop.id }, body: { outcome } })) toast.ok(t(outcome === 'confirmed' ? 'shift.dropConfirmed' : 'shift.dropReturned'));
  };
  return (
    <li className={css['blocker']}>
      <Vault size={24} aria-hidden />
      <span className={css['blockerWords']}>
        <strong>{money(drop.amountMinor)}</strong>
        <span>{`${t('shift.takenBy', { name: drop.actorName })} · ${wall.moment(drop.at)} · ${localized(reasons.find((reason) => reason.id === drop.reasonId)?.name ?? {}, locale)}`}</span>
      </span>
      {may(settleDrop) && <Button icon={Undo2} isDisabled={busy} onPress={() => void settle('returned')}>{t('shift.returnDrop')}</Button>}
      {may(settleDrop) && <Button look="primary" icon={Check} isDisabled={busy} onPress={() => void settle('confirmed')}>{t('shift.confirmDrop')}</Button>}
      <CommandFailure command={command} />
    </li>
  );
}
