import type { OrderBucket } from '@nova/pos/contracts';
import { useMemo, useState } from 'react';
import { parseMoney } from '../../i18n';
import { useToday, useVenue } from '../content';
import { useSession } from '../session';
import type { LogFilter } from './keys';
import { useTyped } from './use-typed';

/** What somebody set on the log: texts as they were typed, and the filter they make. An amount that is none yet filters nothing. */
export function useLogFilter() {
  const { location } = useVenue();
  const { staff } = useSession();
  const today = useToday();
  const [bucket, setBucket] = useState<OrderBucket | 'all'>('all');
  /** undefined follows the clock; null is all days. */
  const [chosenDay, setDay] = useState<string | null | undefined>(undefined);
  const [search, setSearch] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [onlyMine, setOnlyMine] = useState(false);
  const day = chosenDay === undefined ? today : chosenDay;
  const typed = useTyped(search);
  const amount = (text: string): number | undefined => parseMoney(text, location.currencyDigits) ?? undefined;
  const [minMinor, maxMinor] = [amount(from), amount(to)];
  const serverId = onlyMine ? staff.id : undefined;
  const filter = useMemo<LogFilter>(
    () => ({ bucket: bucket === 'all' ? undefined : bucket, businessDate: day ?? undefined, serverId, search: typed === '' ? undefined : typed, minMinor, maxMinor }),
    [bucket, day, serverId, typed, minMinor, maxMinor],
  );
  /** What stands in the fields, also while the list still waits for fingers to rest. */
  const wanted: LogFilter = { ...filter, search: search.trim() === '' ? undefined : search.trim() };
  return { filter, wanted, bucket, setBucket, day, setDay: (next: string | null) => setDay(next === today ? undefined : next), search, setSearch, from, setFrom, to, setTo, onlyMine, setOnlyMine };
}
export type LogFilterState = ReturnType<typeof useLogFilter>;
