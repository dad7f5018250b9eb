import type { PrintChannel } from '@nova/platform/contracts';
import type { Generated } from 'kysely';
import type { PrintDocument } from '../../../contracts/documents';
import type { DocumentType, TriedChannel } from '../../../contracts/job';
import type { JobState } from '../domain/job-states';

export type PrinterState = 'ready' | 'offline' | 'paper-out' | 'error' | 'unknown';

export interface JobTable {
  id: string; kind: 'print'; document_type: DocumentType; location_id: string; printer_id: string; subject_id: string; title: string;
  data: PrintDocument; locale: string; mark: 'none' | 'duplicate' | 'possible-duplicate'; opens_drawer: boolean; state: JobState; channel: PrintChannel; tried: TriedChannel[]; turn_at: Generated<string>; only_channel: boolean; diverted_at: string | null; acknowledged_at: string | null; acknowledged_by: string | null; kick_expired_at: string | null;
  sequence: Generated<number>; version: Generated<number>; agent_id: string | null; lease_id: string | null; lease_until: string | null;
  attempts: number; last_error: string | null; process_id: string; correlation_id: string;
  created_at: Generated<string>; due_at: Generated<string>; claimed_at: string | null; sending_at: string | null; done_at: string | null;
}

export interface AgentTable { agent_id: string; token_id: string; location_id: string; name: string; version: string | null; bound_at: Generated<string>; last_seen_at: string | null }

export interface PrinterStatusTable { location_id: string; printer_id: string; agent_id: string; status: PrinterState; detail: string; checked_at: Generated<string>; changed_at: Generated<string> }

/** How a channel of a printer is: what it last said, and what it last did. */
export interface ChannelStatusTable {
  location_id: string; printer_id: string; channel: PrintChannel; state: 'up' | 'down'; last_seen_at: string | null; last_success_at: string | null;
  last_failure_at: string | null; last_error: string | null; active_at: string | null; changed_at: Generated<string>;
}

/** A tablet beside which QZ Tray runs, and which a manager lets print. */
export interface QzDeviceTable { device_id: string; location_id: string; name: string; enabled_at: Generated<string>; enabled_by: string; last_seen_at: string | null }

export interface PrintingTables {
  'printing.channel_status': ChannelStatusTable;
  'printing.qz_device': QzDeviceTable;
  'printing.job': JobTable;
  'printing.agent': AgentTable;
  'printing.printer_status': PrinterStatusTable;
}

/** A job as it is read: generated columns are there. */
export type JobRow = { [Column in keyof JobTable]: JobTable[Column] extends Generated<infer Value> ? Value : JobTable[Column] };

/** A job without its paper: enough to move it, and to tell the world. */
export type JobFacts = Pick<JobRow, 'id' | 'document_type' | 'location_id' | 'printer_id' | 'subject_id' | 'mark' | 'state' | 'channel' | 'tried' | 'only_channel' | 'kick_expired_at' | 'sequence' | 'version' | 'attempts' | 'last_error' | 'correlation_id'>;
