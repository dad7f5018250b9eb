import { useMemo } from 'react';
import { useNow } from '../../live';
import { usePlace } from '../session';
import { useAvailability } from './api/list-availability';
import { leftNow } from './in-effect';

const none: never[] = [];

/** Portions left of an item or option: 0 when it is out, undefined when it is sold without limit. Moves with the clock and with every sale anywhere. */
export function useLeft(): (subjectId: string) => number | undefined {
  const { locationId } = usePlace();
  const rows = useAvailability(locationId).data ?? none;
  const now = useNow();
  const left = useMemo(() => leftNow(rows, now), [rows, now]);
  return (subjectId) => left.get(subjectId);
}
