import { listTipOuts } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { shiftKeys } from '../keys';

const tipOutsQuery = (shiftId: string) =>
  queryOptions({ queryKey: shiftKeys.tipOuts(shiftId), queryFn: ({ signal }) => call(listTipOuts, { params: { shiftId } }, signal) });

export const useTipOuts = (shiftId: string) => useQuery(tipOutsQuery(shiftId));
