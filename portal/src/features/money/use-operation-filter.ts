import type { OperationView } from '@nova/payments/contracts';
import { useMemo, useState } from 'react';
import { parseMoney } from '../../i18n';
import { useToday, useVenue } from '../content';
import { useTyped } from '../order-log';
import { businessDaySpan } from './business-day-span';
import type { OperationFilter } from './keys';

/** What somebody set on the list. What is typed like money looks for the amount, anything else for the provider's reference. */
export function useOperationFilter(reference: string | undefined) {
  const { location } = useVenue();
  const today = useToday();
  /** undefined follows the clock; null is all days. */
  const [chosenDay, setDay] = useState<string | null | undefined>(undefined);
  const [state, setState] = useState<OperationView['state'] | 'all'>('all');
  const [kind, setKind] = useState<OperationView['kind'] | 'all'>('all');
  const [provider, setProvider] = useState('all');
  const [search, setSearch] = useState('');
  const typed = useTyped(search);
  // The money of one check is all of it, whenever it moved.
  const day = reference !== undefined ? null : chosenDay === undefined ? today : chosenDay;
  const filter = useMemo<OperationFilter>(() => {
    const amount = typed === '' ? null : parseMoney(typed, location.currencyDigits);
    const span = day === null ? { from: undefined, to: undefined } : businessDaySpan(day, location.timeZone, location.cutoffHour);
    return {
      reference, ...span, state: state === 'all' ? undefined : state, kind: kind === 'all' ? undefined : kind, provider: provider === 'all' ? undefined : provider,
      amountMinor: amount ?? undefined, providerReference: typed !== '' && amount === null ? typed : undefined,
    };
  }, [day, kind, location.currencyDigits, location.cutoffHour, location.timeZone, provider, reference, state, typed]);
  return { filter, day, setDay: (next: string | null) => setDay(next === today ? undefined : next), state, setState, kind, setKind, provider, setProvider, search, setSearch };
}
export type OperationFilterState = ReturnType<typeof useOperationFilter>;
