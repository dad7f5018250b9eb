import { ArrowLeft, UserRound } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Button, toast } from '../../ui';
import { usePlace } from '../session';
import { useServers, useTransferOrder } from './api/transfer-order';
import type { CheckAtTable } from './arrange';
import css from './floor.module.css';

/** Who looks after a check from now on. Somebody else's check needs a manager, who is asked for by himself. */
export function HandOver({ check, onDone, onBack }: { check: CheckAtTable; onDone: () => void; onBack: () => void }) {
  const { t } = useWords();
  const { locationId } = usePlace();
  const servers = useServers(locationId);
  const transfer = useTransferOrder(check.id);
  const give = async (serverId: string, name: string): Promise<void> => {
    if (!(await transfer.run({ params: { orderId: check.id }, body: { serverId } }))) return;
    toast.ok(t('floor.handedOver', { name, number: check.number }));
    onDone();
  };
  return (
    <>
      <h3>{t('floor.handOverTo', { number: check.number })}</h3>
      <Loaded query={servers} rows={3}>
        {(people) => {
          const others = people.filter((person) => person.id !== check.serverId);
          return others.length === 0 ? <p>{t('floor.noColleague')}</p> : (
            <div className={css['actGrid']}>{others.map((person) => <Button key={person.id} size="lg" icon={UserRound} isDisabled={transfer.pending || (transfer.error?.unanswered ?? false)} onPress={() => void give(person.id, person.name)}>{person.name}</Button>)}</div>
          );
        }}
      </Loaded>
      <CommandFailure command={transfer} />
      <Button look="quiet" icon={ArrowLeft} onPress={onBack}>{t('floor.pickCancel')}</Button>
    </>
  );
}
