import type { FloorTable } from '@nova/platform/contracts';
import { changeCovers, joinTables, markServed, mergeOrders, moveTable, renameOrder, splitOrder, splitTables, transferOrder, type LiveTable } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, Check, Link2, Merge, Split, UserRoundCog, UsersRound, Unlink2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Segmented, toast } from '../../ui';
import { useMay, usePlace } from '../session';
import { useSplitTables } from './api/join-tables';
import { useMarkServed } from './api/mark-served';
import type { Arranging, CheckAtTable } from './arrange';
import { CheckDetails } from './check-details';
import css from './floor.module.css';
import { HandOver } from './hand-over';

interface TableActsProps {
  table: FloorTable;
  live: LiveTable | undefined;
  onBegin: (next: Arranging) => void;
  onClose: () => void;
}

/** Everything that can be done with a table and its checks. */
export function TableActs({ table, live, onBegin, onClose }: TableActsProps) {
  const { t } = useWords();
  const may = useMay();
  const orders = live?.orders ?? [];
  const [id, setId] = useState(orders[0]?.id ?? '');
  const check = orders.find((order) => order.id === id) ?? orders[0];
  return (
    <Dialog title={t('floor.table', { name: table.name })} closeLabel={t('common.close')} isOpen onClose={onClose}>
      {orders.length > 1 && check && <Segmented label={t('floor.whichCheck')} wide value={check.id} onChange={setId} segments={orders.map((order) => ({ id: order.id, name: t('order.check', { number: order.number }) }))} />}
      {check && <CheckActs key={check.id} check={check} onBegin={onBegin} onClose={onClose} />}
      <div className={css['actGrid']}>
        {may(joinTables) && <Button size="lg" icon={Link2} onPress={() => onBegin({ kind: 'join', tableIds: [...(live?.party?.tableIds ?? [table.id])] })}>{t('floor.join')}</Button>}
        {live?.party && may(splitTables) && <PartAct partyId={live.party.id} onDone={onClose} />}
      </div>
    </Dialog>
  );
}

function CheckActs({ check, onBegin, onClose }: { check: CheckAtTable; onBegin: (next: Arranging) => void; onClose: () => void }) {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const served = useMarkServed(check.id);
  const [room, setRoom] = useState<'details' | 'server' | null>(null);
  const serve = async (): Promise<void> => {
    if (!(await served.run({ params: { orderId: check.id }, body: {} }))) return;
    toast.ok(t('floor.servedToast', { number: check.number }));
    onClose();
  };
  if (room === 'details') return <CheckDetails check={check} onDone={onClose} onBack={() => setRoom(null)} />;
  if (room === 'server') return <HandOver check={check} onDone={onClose} onBack={() => setRoom(null)} />;
  return (
    <>
      <div className={css['actGrid']}>
        {may(moveTable) && <Button size="lg" icon={ArrowRightLeft} onPress={() => onBegin({ kind: 'move', check })}>{t('floor.moveTo')}</Button>}
        {may(mergeOrders) && <Button size="lg" icon={Merge} onPress={() => onBegin({ kind: 'merge', check })}>{t('floor.merge')}</Button>}
        {may(splitOrder) && <Button size="lg" icon={Split} onPress={() => void navigate({ to: '/orders/$orderId/split', params: { orderId: check.id } })}>{t('floor.divide')}</Button>}
        {may(transferOrder) && <Button size="lg" icon={UserRoundCog} onPress={() => setRoom('server')}>{t('floor.handOver')}</Button>}
        {(may(changeCovers) || may(renameOrder)) && <Button size="lg" icon={UsersRound} onPress={() => setRoom('details')}>{t('floor.changeGuests')}</Button>}
        {may(markServed) && check.waiting.stage === 'ordered' && <Button size="lg" icon={Check} isPending={served.pending} isDisabled={served.error?.unanswered ?? false} onPress={() => void serve()}>{t('floor.served')}</Button>}
      </div>
      <CommandFailure command={served} />
    </>
  );
}

function PartAct({ partyId, onDone }: { partyId: string; onDone: () => void }) {
  const { t } = useWords();
  const { locationId } = usePlace();
  const part = useSplitTables(partyId);
  const split = async (): Promise<void> => {
    if (!(await part.run({ params: { partyId }, body: { locationId } }))) return;
    toast.ok(t('floor.partedToast'));
    onDone();
  };
  return (
    <>
      <Button size="lg" icon={Unlink2} isPending={part.pending} isDisabled={part.error?.unanswered ?? false} onPress={() => void split()}>{t('floor.splitTables')}</Button>
      <CommandFailure command={part} />
    </>
  );
}
