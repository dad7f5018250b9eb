/**
 * After so many attempts a webhook is given up on and waits for a replay. The pauses between them double from `PAYMENTS_WEBHOOK_RETRY_MS` up to five minutes, half of each by chance:
 * with the default between four and nine minutes in all, so that an outage of ours of three minutes leaves no dead letter.
 */
export const webhookAttempts = 10;
