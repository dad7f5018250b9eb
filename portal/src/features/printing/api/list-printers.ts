import { listPrinters } from '@nova/printing/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { printingKeys } from '../keys';

/** Health comes by heartbeat, not by event, so it is read again while it is looked at. */
const healthEveryMs = 5_000;

export const printersQuery = (locationId: string) =>
  queryOptions({ queryKey: printingKeys.printers(locationId), queryFn: ({ signal }) => call(listPrinters, { query: { locationId } }, signal), refetchInterval: healthEveryMs });

export const usePrinters = (locationId: string) => useQuery(printersQuery(locationId));
