import { useNavigate } from '@tanstack/react-router';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Card, toast } from '../../ui';
import { useMoney, useVenue } from '../content';
import { usePlace } from '../session';
import { useOpenShift } from './api/open-shift';
import { Denominations } from './denominations';
import { countedMinor, countLines, type DrawerCount } from './drawer-count';
import css from './shift.module.css';

/** The float is counted, not assumed: what differs from the last close is posted and named (S4). */
export function OpenShift({ registerId }: { registerId: string }) {
  const { t } = useWords();
  const money = useMoney();
  const { denominationsMinor } = useVenue();
  const { locationId } = usePlace();
  const navigate = useNavigate();
  const command = useOpenShift(registerId);
  const [count, setCount] = useState<DrawerCount>({});
  const open = async (): Promise<void> => {
    const reply = await command.run({ body: { shiftId: newId(), locationId, registerId, count: countLines(count, denominationsMinor) } });
    if (!reply) return;
    const { openingDifferenceMinor: difference } = reply.shift;
    toast.ok(t('shift.opened'), difference === 0 ? undefined : t(difference > 0 ? 'shift.floatOver' : 'shift.floatShort', { amount: money(Math.abs(difference)) }));
    void navigate({ to: '/' });
  };
  return (
    <Card title={t('shift.countFloat')}>
      <p className={css['lead']}>{t('shift.countFloatLead')}</p>
      <Denominations count={count} onChange={setCount} isDisabled={command.pending} />
      <CommandFailure command={command} />
      <Button look="primary" size="xl" icon={DoorOpen} onPress={() => void open()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>
        {t('shift.openWith', { amount: money(countedMinor(count)) })}
      </Button>
    </Card>
  );
}
