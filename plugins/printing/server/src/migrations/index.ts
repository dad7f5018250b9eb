import { printJobs } from './0001-print-jobs';
import { channels } from './0002-channels';
import { lateKicks } from './0003-late-kicks';
import { creditReceipts } from './0004-credit-receipts';
import { dayReports } from './0005-day-reports';
import { lostPapers } from './0006-lost-papers';

export const migrations = { '0001-print-jobs': printJobs, '0002-channels': channels, '0003-late-kicks': lateKicks, '0004-credit-receipts': creditReceipts, '0005-day-reports': dayReports, '0006-lost-papers': lostPapers };
