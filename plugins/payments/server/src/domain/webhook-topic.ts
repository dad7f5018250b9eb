/** What wakes the work on the inbox. */
export const webhookTopic = 'payments.webhooks';
