import { printJobs } from './0001-print-jobs';
import { channels } from './0002-channels';

export const migrations = { '0001-print-jobs': printJobs, '0002-channels': channels };
