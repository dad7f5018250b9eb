import { getOperation } from '@nova/payments/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { moneyKeys } from '../keys';

export const operationQuery = (operationId: string) => queryOptions({ queryKey: moneyKeys.operation(operationId), queryFn: ({ signal }) => call(getOperation, { params: { operationId } }, signal) });

/** One operation with its steps. */
export const useOperation = (operationId: string) => useQuery(operationQuery(operationId));
