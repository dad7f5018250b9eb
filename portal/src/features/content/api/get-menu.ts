import { getMenu } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { contentKeys } from '../keys';

export const menuQuery = (locationId: string, locale: string) =>
  queryOptions({
    queryKey: contentKeys.menu(locationId, locale),
    queryFn: ({ signal }) => call(getMenu, { query: { locationId, locale } }, signal),
    enabled: locationId !== '',
    staleTime: 10 * 60_000,
  });

/** The published menu in the reader's language; read again when a menu is published. */
export const useMenuOf = (locationId: string, locale: string) => useQuery(menuQuery(locationId, locale));
