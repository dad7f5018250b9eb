const operations = ['payments.operation.list'];

/** Each event of payments with who hears of it (design 8): whoever holds one of its capabilities. */
export const eventReaders: Readonly<Record<string, readonly string[]>> = {
  'payment.captured.v1': operations,
  'payment.changed.v1': operations,
  'payment.refunded.v1': operations,
};
