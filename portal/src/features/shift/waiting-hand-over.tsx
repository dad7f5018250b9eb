import type { ShiftView } from '@nova/pos/contracts';
import { settleHandOver } from '@nova/pos/contracts';
import { Calculator, Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { isApiError } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure, Failure } from '../../outcomes';
import { Button, Card, toast } from '../../ui';
import { useMoney, useVenue } from '../content';
import { useMay, useSession } from '../session';
import { useHandOvers } from './api/list-hand-overs';
import { useSettleHandOver } from './api/settle-hand-over';
import { Denominations } from './denominations';
import { countedMinor, countLines, type DrawerCount } from './drawer-count';
import css from './shift.module.css';

/** A drawer that was counted for the next one: they take it over with their own sign-in, as it was counted or by a count of their own. */
export function WaitingHandOver({ shift }: { shift: ShiftView }) {
  const { t } = useWords();
  const money = useMoney();
  const may = useMay();
  const { staff } = useSession();
  const { denominationsMinor } = useVenue();
  const handOvers = useHandOvers(shift.id);
  const waiting = handOvers.data?.find((each) => each.state === 'offered');
  const command = useSettleHandOver(waiting?.id ?? '');
  const [count, setCount] = useState<DrawerCount | null>(null);
  if (handOvers.isLoadingError) return <Card title={t('shift.handOvers')}><Failure error={isApiError(handOvers.error) ? handOvers.error : null} onRetry={() => void handOvers.refetch()} /></Card>;
  if (!waiting || !may(settleHandOver)) return null;
  const unanswered = command.error?.unanswered ?? false;
  const own = waiting.fromId === staff.id;
  const settle = async (outcome: 'accepted' | 'withdrawn'): Promise<void> => {
    const counted = count === null ? {} : { count: countLines(count, denominationsMinor) };
    const reply = await command.run({ params: { shiftId: shift.id, handOverId: waiting.id }, body: { outcome, ...(outcome === 'accepted' ? counted : {}) } });
    if (!reply) return;
    toast.ok(t(`shift.${outcome}`));
    setCount(null);
  };
  return (
    <Card title={t('shift.handOverFrom', { name: waiting.fromName })}>
      <p className={css['lead']}>{own ? t('shift.ownHandOver') : t('shift.handOverWaits', { name: waiting.fromName })}</p>
      {count !== null && <Denominations count={count} onChange={setCount} isDisabled={command.pending} />}
      <CommandFailure command={command} />
      <div className={css['acts']}>
        <Button size="xl" icon={Undo2} isDisabled={command.pending || unanswered} onPress={() => void settle('withdrawn')}>{t('shift.withdraw')}</Button>
        {!own && count === null && <Button size="xl" icon={Calculator} onPress={() => setCount({})}>{t('shift.acceptCount')}</Button>}
        {!own && <Button look="primary" size="xl" icon={Check} isPending={command.pending} isDisabled={unanswered} onPress={() => void settle('accepted')}>{count === null ? `${t('shift.acceptAs')} · ${money(waiting.countedMinor)}` : t('shift.acceptWith', { amount: money(countedMinor(count)) })}</Button>}
      </div>
    </Card>
  );
}
