import { useMemo } from 'react';
import { useNow } from '../../live';
import { usePlace } from '../session';
import { useAvailability } from './api/list-availability';
import { leftNow } from './in-effect';

const none: never[] = [];

/** Portions left of an item or option, or of the scarcest of several: 0 when it is out, undefined when it is sold without limit. Moves with the clock and with every sale anywhere. */
export function useLeft(): (...subjectIds: readonly (string | undefined)[]) => number | undefined {
  const { locationId } = usePlace();
  const rows = useAvailability(locationId).data ?? none;
  const now = useNow();
  const left = useMemo(() => leftNow(rows, now), [rows, now]);
  return (...subjectIds) => {
    const limits = subjectIds.flatMap((id) => (id === undefined ? [] : (left.get(id) ?? [])));
    return limits.length === 0 ? undefined : Math.min(...limits);
  };
}
