import type { z } from 'zod';
import type { jobState } from '../../../contracts/job';

export type JobState = z.infer<typeof jobState>;

/**
 * The life of a print job. Each row: what happens, from which states, to which state.
 * `queued` also answers `done`: a job that went back to the queue as uncertain is done after all when whoever printed it says so
 * before another claimed it, because the lease it shows is still the job's last one. The same holds for one that went to a screen meanwhile.
 */
export const transitions = {
  claim: { from: ['queued'], to: 'claimed' },
  send: { from: ['claimed', 'sending'], to: 'sending' },
  finish: { from: ['sending', 'uncertain', 'queued', 'diverted'], to: 'done' },
  /** Nothing, or nothing that counts, came out: it may be printed again without a mark. */
  fail: { from: ['claimed', 'sending', 'uncertain'], to: 'queued' },
  /** It failed too often: somebody must look. */
  giveUp: { from: ['claimed', 'sending', 'uncertain'], to: 'failed' },
  doubt: { from: ['sending', 'uncertain'], to: 'uncertain' },
  /** A lease ran out before the first byte. */
  release: { from: ['claimed'], to: 'queued' },
  /** Printed again with the mark POSSIBLE DUPLICATE. */
  repeat: { from: ['uncertain'], to: 'queued' },
  /** Its channel cannot, another can. */
  handOver: { from: ['queued'], to: 'queued' },
  /** No channel can: a screen shows it. */
  divert: { from: ['queued'], to: 'diverted' },
  /** A channel came back before anybody had read the screen. */
  recall: { from: ['diverted'], to: 'queued' },
  acknowledge: { from: ['diverted', 'queued', 'failed'], to: 'diverted' },
  retry: { from: ['failed', 'uncertain', 'diverted'], to: 'queued' },
  cancel: { from: ['queued', 'failed', 'diverted'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly JobState[]; to: JobState }>;

export type JobTransition = keyof typeof transitions;

/** Whether a job in this state may take the step. */
export const mayTake = (step: JobTransition, state: JobState): boolean => (transitions[step].from as readonly JobState[]).includes(state);
