import type { EffectContext } from '@nova/platform/access';
import type { PrintChannel } from '@nova/platform/contracts';
import type { PrintDocument } from '../../contracts/documents';
import { agentLocation } from './services/agent-location';
import { bindAgent } from './services/bind-agent';
import type { PaperOf } from './repo/papers-of';
import { enqueueJobs } from './services/enqueue-jobs';
import { lostPapers, papersOf } from './services/papers-of';

/** A paper that somebody wants. */
export interface PrintRequest {
  readonly jobId: string;
  readonly locationId: string;
  /** A station's tickets go to its printers; a register's papers to its receipt printer. */
  readonly target: { readonly stationId: string } | { readonly registerId: string } | { readonly printerId: string };
  readonly document: PrintDocument;
  /** Language of the paper; null takes the printer's (kitchen) or the location's default. */
  readonly locale: string | null;
  /** What it is about: order id, shift id. */
  readonly subjectId: string;
  readonly correlationId: string;
  readonly mark: 'none' | 'duplicate';
  readonly opensDrawer: boolean;
  /** Through this channel or not at all: a test. */
  readonly onlyChannel?: PrintChannel;
}

/** An agent is known by its own id and by the API token it shows; both belong to one location. */
export interface AgentBinding {
  readonly agentId: string;
  /** Id of the Strapi API token. */
  readonly tokenId: string;
  readonly locationId: string;
  readonly name: string;
}

export interface Printing {
  /**
   * Lets print jobs ride on the last statement of the caller's transaction, and wakes the location's agents after its commit.
   * A station with several printers gets one job for each, the first under `jobId`, the others under ids made from it.
   * Returns the ids of the jobs; a target with no printer makes none, and is counted and logged: an order is never refused
   * for want of paper. A job id that exists already violates the primary key, so a command that runs twice collides.
   */
  enqueue(context: Pick<EffectContext, 'ride' | 'wake'>, requests: readonly PrintRequest[]): string[];
  /** Where the agent stands that shows this token; null: nowhere. */
  agentLocation(agentId: string, tokenId: string): Promise<string | null>;
  /** Says where an agent stands. Binding again moves it. Needs the migrated database. */
  bindAgent(binding: AgentBinding): Promise<void>;
  /** Every paper of these subjects and how far it got, oldest first. */
  papersOf(subjectIds: readonly string[]): Promise<PaperOf[]>;
  /** Papers of a place since an instant that never came out: failed, uncertain, unread on a screen, or waiting for more than a minute. Oldest first, at most 50. */
  lostPapers(locationId: string, since: string): Promise<PaperOf[]>;
}

const instance: Printing = { agentLocation, enqueue: enqueueJobs, bindAgent, papersOf, lostPapers };

/** What other plugins and the application may ask of printing. */
export const printing = (): Printing => instance;
