import { exportOrderStatus } from '@nova/pos/contracts';
import { Download } from 'lucide-react';
import { useWords } from '../../i18n';
import { Failure } from '../../outcomes';
import { Button, saveFile, toast } from '../../ui';
import { useMay } from '../session';
import { useExportOrderStatus } from './api/export-order-status';

/** Saves what happened to each check of a day and to its money, from state to state, for whoever audits it. */
export function OrderStatusButton({ locationId, businessDate }: { locationId: string; businessDate: string }) {
  const { t } = useWords();
  const may = useMay();
  const file = useExportOrderStatus(locationId, businessDate);
  if (!may(exportOrderStatus)) return null;
  const save = (): void => file.mutate(undefined, {
    onSuccess: (text) => { saveFile(`order-status-${businessDate}.csv`, text, 'text/csv'); toast.ok(t('reports.orderStatus.saved')); },
  });
  return (
    <>
      <Failure error={file.error} onRetry={save} onDismiss={() => file.reset()} />
      <Button icon={Download} onPress={save} isPending={file.isPending}>{t('reports.orderStatus.download')}</Button>
    </>
  );
}
