import { sql } from 'kysely';

/** Columns of pos.shift as ShiftView; `s` is the shift. Expected and difference are null while it is open, which keeps the count blind (S4). */
export const shiftColumns = sql`s.id, s.location_id as "locationId", s.register_id as "registerId", s.register_name as "registerName", s.business_date as "businessDate", s.state, s.version,
  s.opened_at as "openedAt", s.opened_by as "openedBy", s.opened_by_name as "openedByName", s.opening_float_minor as "openingFloatMinor", s.opening_expected_minor as "openingExpectedMinor",
  s.opening_difference_minor as "openingDifferenceMinor", s.closed_at as "closedAt", s.closed_by as "closedBy", s.closed_by_name as "closedByName", s.counted_minor as "countedMinor",
  s.expected_minor as "expectedMinor", s.difference_minor as "differenceMinor", s.z_number as "zNumber", s.currency, s.disputed, s.over_short_reason_id as "overShortReasonId", s.closing_drop_minor as "closingDropMinor"`;
