import { printJobs } from './0001-print-jobs';

export const migrations = { '0001-print-jobs': printJobs };
