import { exportOrderStatus } from '@nova/pos/contracts';
import { useMutation } from '@tanstack/react-query';
import { download, newId, type ApiError } from '../../../api';

/** Every transition of the checks of one business day, as a text of CSV. Each press is an export of its own, and is written down as one. */
export const useExportOrderStatus = (locationId: string, businessDate: string) =>
  useMutation<string, ApiError>({ mutationFn: () => download(exportOrderStatus, { body: { commandId: newId(), locationId, fromDate: businessDate, toDate: businessDate, format: 'csv' } }), retry: false });
