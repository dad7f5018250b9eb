import { exportOrders } from '@nova/pos/contracts';
import { Download } from 'lucide-react';
import { useWords } from '../../i18n';
import { Failure } from '../../outcomes';
import { Button, saveFile, toast } from '../../ui';
import { useToday } from '../content';
import { useMay, usePlace } from '../session';
import { useExportOrders } from './api/export-orders';
import type { LogFilter } from './keys';

/** Saves everything that the filter finds, not only what was scrolled to. */
export function ExportButton({ filter }: { filter: LogFilter }) {
  const { t, locale } = useWords();
  const may = useMay();
  const today = useToday();
  const { locationId } = usePlace();
  const file = useExportOrders();
  if (!may(exportOrders)) return null;
  const run = (): void => file.mutate({ locationId, locale, filter }, {
    onSuccess: (text) => { saveFile(`checks-${filter.businessDate ?? today}.csv`, text, 'text/csv'); toast.ok(t('log.exported')); },
  });
  return (
    <>
      <Button icon={Download} onPress={run} isPending={file.isPending}>{t('log.exportAll')}</Button>
      <Failure error={file.error} onRetry={run} onDismiss={() => file.reset()} />
    </>
  );
}
