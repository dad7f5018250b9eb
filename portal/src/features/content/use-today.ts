import { useCallback } from 'react';
import { useFromNow } from '../../live';
import { businessDateAt } from './business-day';
import { useVenue } from './venue-context';

/** The business date of now; it turns at the cut-off while the screen stands open, and draws nothing before it does. */
export function useToday(): string {
  const { timeZone, cutoffHour } = useVenue().location;
  return useFromNow(useCallback((now) => businessDateAt(now, timeZone, cutoffHour), [cutoffHour, timeZone]));
}
