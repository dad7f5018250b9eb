/** What can happen to a check, as the timeline names it. */
export const timelineEvents = ['opened', 'lines-added', 'line-changed', 'line-removed', 'fired', 'billed', 'paid', 'closed', 'cancelled', 'receipt-printed-again'] as const;

/** `order.lines-added.v1` and `lines-added` are the same happening. */
export const eventSlug = (type: string): string => type.replace(/^order\./, '').replace(/\.v\d+$/, '').replace(/_/g, '-');
