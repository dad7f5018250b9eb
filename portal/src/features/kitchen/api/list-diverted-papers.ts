import { listDivertedPapers } from '@nova/printing/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { kitchenKeys } from '../keys';

/** `stationId` null: every paper of the place, as the pass sees it. */
export const divertedQuery = (locationId: string, stationId: string | null) =>
  queryOptions({ queryKey: kitchenKeys.diverted(locationId, stationId), queryFn: ({ signal }) => call(listDivertedPapers, { query: { locationId, ...(stationId === null ? {} : { stationId }) } }, signal) });
export const useDivertedPapers = (locationId: string, stationId: string | null) => useQuery(divertedQuery(locationId, stationId));
