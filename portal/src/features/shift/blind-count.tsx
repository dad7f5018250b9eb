import type { Reply } from '@nova/platform/contracts';
import type { countDrawer, ShiftView } from '@nova/pos/contracts';
import { Calculator, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Card, Notice } from '../../ui';
import { useVenue } from '../content';
import { useCountDrawer } from './api/count-drawer';
import { Denominations } from './denominations';
import { countLines, type DrawerCount } from './drawer-count';
import css from './shift.module.css';

export type CountReply = Reply<typeof countDrawer>;

/** Note by note and coin by coin; what is expected is nowhere on the screen. A count that does not fit is made once more, and `again` says that this is it (S4). */
export function BlindCount({ shift, again, onCounted }: { shift: ShiftView; again: boolean; onCounted: (reply: CountReply) => void }) {
  const { t } = useWords();
  const { denominationsMinor } = useVenue();
  const command = useCountDrawer(shift.id);
  const [count, setCount] = useState<DrawerCount>({});
  const top = useRef<HTMLDivElement>(null);
  // Whoever just touched the button below would see nothing but an empty count.
  useEffect(() => { if (again) top.current?.scrollIntoView({ block: 'center' }); }, [again]);
  const send = async (): Promise<void> => {
    const reply = await command.run({ params: { shiftId: shift.id }, body: { countId: newId(), count: countLines(count, denominationsMinor) } });
    if (reply) onCounted(reply);
  };
  return (
    <Card title={again ? t('shift.recount') : t('shift.countDrawer')}>
      {again ? <div ref={top}><Notice tone="warn" icon={RotateCcw} title={t('shift.recountLead')} alert /></div> : <p className={css['lead']}>{t('shift.countDrawerLead')}</p>}
      <Denominations count={count} onChange={setCount} isDisabled={command.pending} />
      <CommandFailure command={command} />
      <Button look="primary" size="xl" icon={Calculator} onPress={() => void send()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{t('shift.countNow')}</Button>
    </Card>
  );
}
