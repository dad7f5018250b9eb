import type { openOrder } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import type { Command } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button } from '../../ui';
import { usePlace } from '../session';
import { useTables } from './api/list-tables';

interface OpeningFailureProps {
  command: Command<typeof openOrder>;
  tableId: string | null;
  onAlongside: () => void;
}

/** Why the check was not opened. Somebody else was quicker: go to theirs, or open a second one on purpose. */
export function OpeningFailure({ command, tableId, onAlongside }: OpeningFailureProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { locationId } = usePlace();
  const tables = useTables(locationId);
  const code = command.error?.code;
  const theirs = tables.data?.find((table) => table.tableId === tableId)?.orders[0];
  const actions =
    code === 'table_occupied' ? (
      <>
        {theirs && <Button look="primary" onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: theirs.id } })}>{t('floor.goToCheck', { number: theirs.number })}</Button>}
        <Button onPress={onAlongside}>{t('floor.anotherCheck')}</Button>
      </>
    ) : code === 'shift_not_open' ? (
      <Button look="primary" onPress={() => void navigate({ to: '/shift' })}>{t('shift.goToShift')}</Button>
    ) : undefined;
  return <CommandFailure command={command} actions={actions} />;
}
