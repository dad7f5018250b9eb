import { exportOrders } from '@nova/pos/contracts';
import { useMutation } from '@tanstack/react-query';
import { download, newId, type ApiError } from '../../../api';
import type { LogFilter } from '../keys';

interface Asked { locationId: string; locale: string; filter: LogFilter }

/** The whole log as it is filtered, as a text of CSV. Each press is an export of its own, and is written down as one. */
export const useExportOrders = () =>
  useMutation<string, ApiError, Asked>({ mutationFn: ({ filter, ...where }) => download(exportOrders, { body: { commandId: newId(), ...where, ...filter } }), retry: false });
