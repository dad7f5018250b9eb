import type { FloorTable } from '@nova/platform/contracts';
import { clearTable, openOrder, type LiveTable } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { BrushCleaning, ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Stepper } from '../../ui';
import { useMoney } from '../content';
import { useMay, usePlace } from '../session';
import { useClearTable } from './api/clear-table';
import { useOpenOrder } from './api/open-order';
import css from './floor.module.css';
import { OpeningFailure } from './opening-failure';

interface TableDialogProps {
  table: FloorTable;
  live: LiveTable | undefined;
  onClose: () => void;
}

/** One table: its checks, a new one, or that it is clean again. */
export function TableDialog({ table, live, onClose }: TableDialogProps) {
  const { t } = useWords();
  const may = useMay();
  const { locationId } = usePlace();
  const navigate = useNavigate();
  const clear = useClearTable(table.id);
  const opening = useOpenOrder(table.id);
  const [covers, setCovers] = useState(2);
  const orders = live?.orders ?? [];
  const show = (orderId: string): void => void navigate({ to: '/orders/$orderId', params: { orderId } });
  const open = async (alongside: boolean): Promise<void> => {
    const orderId = await opening.open({ locationId, tableId: table.id, orderType: 'dine-in', name: '', covers, alongside });
    if (orderId) show(orderId);
  };
  const clean = async (): Promise<void> => {
    if (await clear.run({ params: { tableId: table.id }, body: { locationId } })) onClose();
  };
  return (
    <Dialog title={t('floor.table', { name: table.name })} closeLabel={t('common.close')} isOpen onClose={onClose}>
      {orders.map((order) => <CheckRow key={order.id} order={order} onPress={() => show(order.id)} />)}
      <CommandFailure command={clear} />
      {live?.state === 'dirty' && may(clearTable) && <Button size="xl" icon={BrushCleaning} wide onPress={() => void clean()} isPending={clear.pending} isDisabled={clear.error?.unanswered ?? false}>{t('floor.clean')}</Button>}
      {may(openOrder) && (
        <>
          <Stepper label={t('floor.guests')} value={covers} onChange={setCovers} min={0} max={200} words={{ less: t('common.less'), more: t('common.more') }} />
          <OpeningFailure command={opening} tableId={table.id} onAlongside={() => void open(true)} />
          <Button look={orders.length === 0 ? 'primary' : 'secondary'} size="xl" icon={Plus} wide onPress={() => void open(orders.length > 0)} isPending={opening.pending} isDisabled={opening.error?.unanswered ?? false}>
            {orders.length === 0 ? t('floor.seat') : t('floor.anotherCheck')}
          </Button>
        </>
      )}
    </Dialog>
  );
}

function CheckRow({ order, onPress }: { order: LiveTable['orders'][number]; onPress: () => void }) {
  const { t } = useWords();
  const money = useMoney();
  return (
    <Button size="xl" wide className={css['checkRow']} onPress={onPress}>
      <span className={css['checkRowText']}>
        <span>{t('order.check', { number: order.number })}<small>{order.serverName}</small></span>
        <span>{money(order.dueMinor)}</span>
        <ChevronRight size={20} aria-hidden />
      </span>
    </Button>
  );
}
