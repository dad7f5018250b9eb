/** Every wait of the agent, in milliseconds. Tests shorten some. */
export interface Timing {
  readonly connectMs: number;
  /** A printer that has not answered a status request by then does not answer. */
  readonly statusMs: number;
  /** One answer of the server. */
  readonly requestMs: number;
  readonly claimWaitMs: number;
  /** While a printer is away the poll is short: the list of busy printers goes with each. */
  readonly claimWaitBusyMs: number;
  readonly heartbeatMs: number;
  readonly watchMs: number;
  /** While a paper is being printed: how often status is asked, and how often the lease is renewed. */
  readonly progressMs: number;
  readonly renewMs: number;
  /** A printer that gave no sign for this long in the middle of a paper is gone. */
  readonly silenceMs: number;
  /** A printer that answers but never says that the paper is out is believed no longer than this. */
  readonly paperMs: number;
  /** After the sensor answered, a printer that knows process ids has said it by then. */
  readonly processIdGraceMs: number;
  /** After a crash: how long a printer may still work on what it had received. */
  readonly resolveMs: number;
  /** The same when only the conversation broke: the lease runs meanwhile. */
  readonly askAgainMs: number;
  /** How long a stop waits for papers under way. */
  readonly stopMs: number;
}

export const defaultTiming: Timing = {
  connectMs: 2000, statusMs: 2000, requestMs: 8000, claimWaitMs: 20_000, claimWaitBusyMs: 1000, heartbeatMs: 5000, watchMs: 1500,
  progressMs: 400, renewMs: 4000, silenceMs: 12_000, paperMs: 600_000, processIdGraceMs: 3000, resolveMs: 60_000, askAgainMs: 5000, stopMs: 10_000,
};
