const checks = ['pos.order.get'];
/** Bills, receipts and reports are queued with these, so whoever watches the papers hears of them too. */
const checksAndPapers = [...checks, 'printing.job.list'];
/** The floor shows what is ready, too. */
const tickets = ['pos.ticket.list', ...checks];

/** Each event of pos with who hears of it (design 8): whoever holds one of its capabilities, and so may read again what it is about. Money is in none of them on the wire (S4). */
export const eventReaders: Readonly<Record<string, readonly string[]>> = {
  'shift.opened.v1': ['pos.shift.current'],
  'shift.closed.v1': ['pos.shift.current'],
  'shift.changed.v1': ['pos.shift.list-close-blockers'],
  'cash-movement.recorded.v1': ['pos.shift.list-cash-movements'],
  'day.closed.v1': ['pos.day.list'],
  'order.opened.v1': checks,
  'order.changed.v1': checks,
  'order.fired.v1': checks,
  'order.billed.v1': checksAndPapers,
  'order.moved.v1': checks,
  'order.merged.v1': checks,
  'order.closed.v1': checksAndPapers,
  'order.reopened.v1': checks,
  'order.cancelled.v1': checks,
  'order.voided.v1': checks,
  'order.refunded.v1': checksAndPapers,
  'table.changed.v1': ['pos.floor.list'],
  'ticket.fired.v1': tickets,
  'ticket.bumped.v1': tickets,
  'ticket.recalled.v1': tickets,
  'ticket.changed.v1': tickets,
  'course.changed.v1': tickets,
  'availability.changed.v1': ['pos.availability.list'],
};

/** Events of payments that move a check: whoever reads checks reads it again. Payments itself knows nothing of checks. */
export const moneyEventReaders: Readonly<Record<string, readonly string[]>> = {
  'payment.captured.v1': checks,
  'payment.changed.v1': checks,
  'payment.refunded.v1': checks,
};
