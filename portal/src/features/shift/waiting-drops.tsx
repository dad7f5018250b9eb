import { settleDrop, type ShiftView } from '@nova/pos/contracts';
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

/** Cash that left the drawer and that nobody else has seen yet: it blocks the close until a colleague settles it (S7). */
export function WaitingDrops({ shift }: { shift: ShiftView }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const may = useMay();
  const { reasons } = useVenue();
  const drops = useDrops(shift.id);
  const command = useSettleDrop(shift.id);
  if (drops.isLoadingError) return <Card title={t('shift.waitingDrops')}><Failure error={isApiError(drops.error) ? drops.error : null} onRetry={() => void drops.refetch()} /></Card>;
  if (!drops.data || drops.data.length === 0) return null;
  const settle = (dropId: string, outcome: 'confirmed' | 'returned') => async (): Promise<void> => {
    if (await command.run({ params: { shiftId: shift.id, dropId }, body: { outcome } })) toast.ok(t(outcome === 'confirmed' ? 'shift.dropConfirmed' : 'shift.dropReturned'));
  };
  return (
    <Card title={t('shift.waitingDrops')}>
      <p className={css['lead']}>{t('shift.waitingDropsLead')}</p>
      <ul className={css['blockerList']}>
        {drops.data.map((drop) => (
          <li key={drop.id} className={css['blocker']}>
            <Vault size={24} aria-hidden />
            <span className={css['blockerWords']}>
              <strong>{money(drop.amountMinor)}</strong>
              <span>{`${t('shift.takenBy', { name: drop.actorName })} · ${wall.moment(drop.at)} · ${localized(reasons.find((reason) => reason.id === drop.reasonId)?.name ?? {}, locale)}`}</span>
            </span>
            {may(settleDrop) && <Button icon={Undo2} isDisabled={command.pending} onPress={() => void settle(drop.id, 'returned')()}>{t('shift.returnDrop')}</Button>}
            {may(settleDrop) && <Button look="primary" icon={Check} isDisabled={command.pending} onPress={() => void settle(drop.id, 'confirmed')()}>{t('shift.confirmDrop')}</Button>}
          </li>
        ))}
      </ul>
      <CommandFailure command={command} />
    </Card>
  );
}
